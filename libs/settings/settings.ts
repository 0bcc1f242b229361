import 'reflect-metadata';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNotIn, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, ValidateIf } from 'class-validator';
import { ORGANS } from '#symbols';

const toInt = () => Transform(({ value }: { value: unknown }): unknown => (/^\d+$/.test(String(value)) ? Number(value) : value));
const toBoolean = () =>
  Transform(({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value));

const IsKey = () =>
  Matches(/^([A-Za-z0-9+/]{43}=)?$/, { message: 'must be 32 random bytes in base64, as `openssl rand -base64 32` gives' });

/** Everything that can be set from outside, by environment variables of the same names. */
export class Settings {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  /** The address to listen on. */
  @IsString()
  HOST = '127.0.0.1';

  @toInt()
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 4000;

  /** What people type into the browser; one-time links begin with it. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL = 'http://127.0.0.1:4000';

  /** PostgreSQL 15 or newer. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres:// or postgresql://' })
  DATABASE_URL!: string;

  @toInt()
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 10;

  /** Signs the session cookie. */
  @MinLength(32)
  SESSION_SECRET = 'development-only-secret-change-it-for-production';

  /** Days without a request after which a session ends. */
  @toInt()
  @IsInt()
  @Min(1)
  @Max(90)
  SESSION_DAYS = 14;

  /** Where files are kept: in the folder of STORAGE_PATH, or in a bucket of S3. */
  @IsIn(['local', 's3'])
  STORAGE_BACKEND: 'local' | 's3' = 'local';

  /** The folder for files; with S3 the one through which uploads go on their way to the bucket. Portal and worker share it. */
  @IsString()
  STORAGE_PATH = '.plenary/files';

  /** Wraps the keys of files: 32 random bytes in base64. Lost, no file can be read again. */
  @IsKey()
  STORAGE_MASTER_KEY = '';

  /** A file that holds it, instead. */
  @IsString()
  STORAGE_MASTER_KEY_FILE = '';

  /** The master key before, until every file's key is wrapped by the new one (`storage rotate`). */
  @IsKey()
  STORAGE_PREVIOUS_MASTER_KEY = '';

  @IsString()
  STORAGE_PREVIOUS_MASTER_KEY_FILE = '';

  /** Needed with STORAGE_BACKEND=s3; the credentials come from where the AWS SDK looks for them. */
  @IsString()
  S3_BUCKET = '';

  /** Of a service other than Amazon's. */
  @ValidateIf(({ S3_ENDPOINT }: Settings) => S3_ENDPOINT !== '')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  S3_ENDPOINT = '';

  @IsString()
  S3_REGION = 'us-east-1';

  /** Bytes one file may have. */
  @toInt()
  @IsInt()
  @Min(1)
  UPLOAD_LIMIT = 2 * 1024 ** 3;

  /** What looks for malware in files. Without one they are given out as they came, and said to be so: in production that must be chosen. */
  @IsIn(['none', 'clamd', ''])
  SCANNER: 'none' | 'clamd' | '' = '';

  /** Where clamd listens: host:port, or the path of its socket. */
  @Matches(/^(\/.+|[^/\s]+:\d{1,5})$/, { message: 'must be host:port, or the path of a socket' })
  CLAMD_ADDRESS = '127.0.0.1:3310';

  /** What becomes of files that are too large for the scanner's own limits: nobody but their uploader gets them, or everybody unscanned. */
  @IsIn(['refuse', 'allow'])
  SCANNER_TOO_LARGE: 'refuse' | 'allow' = 'refuse';

  /** Hours after which an unfinished or unfiled upload is removed. */
  @toInt()
  @IsInt()
  @Min(1)
  UPLOAD_HOURS = 24;

  /** The socket of a press that runs beside the portal, without a network; left out, portal and worker each lead one of their own. */
  @IsString()
  PRESS_SOCKET = '';

  /** Whether a press of one's own must be shut off from the network and the machine: `none` is for development on machines that cannot. */
  @IsIn(['required', 'none'])
  PRESS_SANDBOX: 'required' | 'none' = 'required';

  /** Bytes up to which a file is shown in the portal and watermarked. */
  @toInt()
  @IsInt()
  @Min(1)
  READING_LIMIT = 100 * 1024 ** 2;

  /** Pages up to which it is. */
  @toInt()
  @IsInt()
  @Min(1)
  READING_PAGES = 3000;

  /** Hours for which the library of a group that somebody takes away is theirs to fetch. */
  @toInt()
  @IsInt()
  @Min(1)
  @Max(168)
  LIBRARY_HOURS = 6;

  /** Days for which the record of a delegation is kept, once it is made. */
  @toInt()
  @IsInt()
  @Min(1)
  @Max(90)
  RECORD_DAYS = 7;

  /** Signs the records of delegations (Ed25519): 32 random bytes in base64. Whoever has it can sign in the portal's name. */
  @IsKey()
  RECORD_SIGNING_KEY = '';

  /** A file that holds it, instead. */
  @IsString()
  RECORD_SIGNING_KEY_FILE = '';

  /** Whether pages that are pictures of writing are read by character recognition: by Tesseract, where the press runs. */
  @IsIn(['none', 'tesseract'])
  OCR: 'none' | 'tesseract' = 'none';

  /** The languages in which they may be, as Tesseract calls them. */
  @Matches(/^[A-Za-z_]+(\+[A-Za-z_]+)*$/, { message: 'must be languages as Tesseract calls them, with + between them: eng+fra' })
  OCR_LANGUAGES = 'ara+chi_sim+eng+fra+rus+spa';

  /** What references of papers outside a group begin with. */
  @Matches(/^[A-Z][A-Z0-9.]{1,15}$/, { message: 'must be 2 to 16 capital letters, digits or dots' })
  @IsNotIn(ORGANS, { message: 'must not begin as symbols of the United Nations do' })
  PROCESS_CODE = 'CIED';

  /** Seeds an invented world with known passwords: for trying out, never for production. */
  @toBoolean()
  @IsBoolean()
  DEMO_WORLD = false;

  /** Whether a reverse proxy sets X-Forwarded-For. */
  @toBoolean()
  @IsBoolean()
  TRUST_PROXY = false;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug'])
  LOG_LEVEL = 'info';

  /** The folder of the built client; empty serves the API alone. */
  @IsOptional()
  @IsString()
  WEB_PATH = 'dist/web';
}

export const DEFAULT_SECRET = new Settings().SESSION_SECRET;
