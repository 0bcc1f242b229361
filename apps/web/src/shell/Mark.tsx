import { IconBroadcast } from '@tabler/icons-react';
import { Link } from 'react-router';

export function Mark() {
  return (
    <Link to="/" className="pl-brand" translate="no" dir="ltr">
      <IconBroadcast size={24} aria-hidden />
      Plenary
    </Link>
  );
}
