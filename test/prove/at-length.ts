process.env.PROVE_WORLDS ??= '100';
