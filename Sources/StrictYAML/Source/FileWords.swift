// SPDX-License-Identifier: MIT

/// Words for a kind of file, used in messages.
package struct FileWords: Sendable {
  /// The files, as in "tags are not used in routine files".
  let files: String
  /// What needs no more, as in "no routine needs that".
  let needless: String
  /// The content, as in "unexpected text after the routine".
  let content: String
  /// What to do if a file holds too much.
  let shortening: String
  /// What to do if a second document begins.
  let joining: String
  /// What to do if it is no text file but, say, a device.
  let replacing: String
  let exampleKey: String
  let exampleValue: String
  /// Other words that people use for keys, each with the key.
  let otherWords: [String: String]
  /// Keys that belong elsewhere, each with where; only for mappings without the key in its place.
  let elsewhere: [String: String]

  /// Makes the words; see the properties for each.
  package init(
    files: String, needless: String, content: String, shortening: String, joining: String,
    replacing: String, exampleKey: String, exampleValue: String,
    otherWords: [String: String] = [:], elsewhere: [String: String] = [:]
  ) {
    self.files = files
    self.needless = needless
    self.content = content
    self.shortening = shortening
    self.joining = joining
    self.replacing = replacing
    self.exampleKey = exampleKey
    self.exampleValue = exampleValue
    self.otherWords = otherWords
    self.elsewhere = elsewhere
  }
}
