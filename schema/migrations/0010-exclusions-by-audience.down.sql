drop index exclusion_audience;
