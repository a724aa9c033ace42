// SPDX-License-Identifier: MIT

/// What a kind of file is called in the messages about it.
package struct FileWords: Sendable {
  /// Such files, as in "tags are not used in routine files".
  let files: String
  /// Who would have no use for more, as in "no routine needs that".
  let needless: String
  /// What a file holds, as in "unexpected text after the routine".
  let content: String
  /// What to do where a file holds too much.
  let shortening: String
  /// What to do where a second document begins.
  let joining: String
  /// What to do where there is no file with text, such as a device.
  let replacing: String
  /// A key that such a file may have.
  let exampleKey: String
  /// A value that the key may have.
  let exampleValue: String

  /// Names a kind of file; each part is described at the property it becomes.
  package init(
    files: String, needless: String, content: String, shortening: String, joining: String,
    replacing: String, exampleKey: String, exampleValue: String
  ) {
    self.files = files
    self.needless = needless
    self.content = content
    self.shortening = shortening
    self.joining = joining
    self.replacing = replacing
    self.exampleKey = exampleKey
    self.exampleValue = exampleValue
  }
}
