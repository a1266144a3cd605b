import { z } from 'zod/mini';

// zod would write itself functions, and try at each start whether it may: the page's policy forbids it and says so.
z.config({ jitless: true });
