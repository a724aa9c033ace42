// SPDX-License-Identifier: MIT

/// A problem while its file is still being read, with an offset in place of line and column.
package struct Finding: Sendable {
  /// The offset in bytes.
  let offset: Int
  /// The value concerned, such as `step 1, hold`; empty for none.
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
