// SPDX-License-Identifier: MIT
import GRDB

extension LogDatabase {
  /// Copies a log into a new file, whole or not at all, while programs may be writing to it. The log
  /// is not written to.
  ///
  /// - Parameters:
  ///   - path: Where the log is.
  ///   - target: Where the copy is to be; there must be nothing. Only the person can read it.
  /// - Throws: `SessionLogError.cannotCopy`, and then there is no copy; as `readOnly(path:)` if the
  ///   log cannot be opened.
  public static func backUp(path: String, to target: String) throws(SessionLogError) {
    let file = LogFile(path: path)
    let source = try LogConnection.toLookAt(file)
    defer { try? source.close() }
    do {
      try LogCopy.make(of: source, at: LogFile(path: target).path)
    } catch {
      throw .cannotCopy(path: path, to: target, SessionLogError.Reason(error))
    }
  }
}
