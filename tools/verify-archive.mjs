// node tools/verify-archive.mjs record.zip: verifies the record of a delegation, without the portal. The same command lies in each record.
import '../libs/archives/data/verify.mjs';
