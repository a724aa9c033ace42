// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: Swift puts U+FFFD in place of bytes that are no UTF-8. A path would quietly
// become the path of something else, and a note other words; so such bytes are refused.

/// What the process was given, as text.
enum ReadableInput {
  /// The words of the command line.
  ///
  /// - Parameter arguments: The words as the system gave them.
  /// - Throws: `Failure` where the program cannot go by them, or by its environment.
  static func words(
    _ arguments: some Sequence<UnsafeMutablePointer<CChar>>
  ) throws(Failure) -> [String] {
    var words: [String] = []
    for argument in arguments {
      guard let word = String(validatingCString: argument) else {
        throw .usage(UsageText.notUTF8(String(cString: argument)))
      }
      words.append(word)
    }
    if let unreadableVariable { throw .unreadableVariable(unreadableVariable) }
    return words
  }

  /// The first of the variables that say a path and do not say it in UTF-8.
  private static var unreadableVariable: String? {
    var names = ["LIMBER_DATABASE", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    // The home folder is asked where one of these says nothing.
    if !isPath("XDG_CONFIG_HOME") || !isPath("XDG_DATA_HOME") { names.append("HOME") }
    return names.first { name in
      getenv(name).map { String(validatingCString: $0) == nil } ?? false
    }
  }

  private static func isPath(_ name: String) -> Bool {
    getenv(name).map { $0.pointee == CChar(bitPattern: UInt8(ascii: "/")) } ?? false
  }
}
