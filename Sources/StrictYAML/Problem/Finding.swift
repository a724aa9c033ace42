// SPDX-License-Identifier: MIT

/// A problem while its file is still being read: an offset instead of a line and a column.
package struct Finding: Sendable {
  /// Where, in bytes from the file's first.
  let offset: Int
  /// Of which value, such as `steps[0].hold`; empty where no value is concerned.
  let path: String
  /// What is wrong and what to do.
  let message: String

  /// Notes a problem.
  package init(at offset: Int, path: String = "", _ message: String) {
    self.offset = offset
    self.path = path
    self.message = message
  }
}
