// Ends a transaction.
//
// @param   transaction  string  the database's name for it
// @returns message      string  what the database says
// @access  read
TERMINATE TRANSACTIONS $transaction
YIELD message
RETURN message
