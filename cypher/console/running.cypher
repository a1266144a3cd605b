// The console's transactions that the database still holds.
//
// @param   app          string   the mark of the console's transactions
// @returns transaction  string   the database's name for it
// @returns query        string   our id of the statement
// @returns hash         string   what the statement is known by
// @returns elapsed      integer  milliseconds since it began
// @access  read
SHOW TRANSACTIONS
YIELD transactionId, metaData, elapsedTime
WHERE metaData.app = $app
RETURN
  transactionId AS transaction,
  metaData.query AS query,
  metaData.hash AS hash,
  elapsedTime.milliseconds AS elapsed
