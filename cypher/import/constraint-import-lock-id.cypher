// No two nodes labelled ImportLock have the same `id`.
//
// @access write
CREATE CONSTRAINT import_lock_id IF NOT EXISTS
FOR (n:ImportLock)
REQUIRE n.id IS UNIQUE
