// As in production: that there is one copy of GraphQL alone is not looked at with each value, which takes a seventh of these tests' time.
const mode = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = mode;
