drop function capacities_of(uuid, timestamptz);
