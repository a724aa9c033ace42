// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: Swift replaces bytes that are not UTF-8 with U+FFFD. A path would silently
// become a different path, and a note would change; so such bytes are refused.

/// The input of the process, as text.
enum ReadableInput {
  /// The words of the command line.
  ///
  /// - Parameter arguments: The arguments from the system.
  /// - Throws: `Failure` if the arguments or the environment cannot be used.
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

  /// The first environment variable with a path that is not UTF-8.
  private static var unreadableVariable: String? {
    var names = ["LIMBER_DATABASE", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
    // The home folder is used if one of these is not set.
    if !isPath("XDG_CONFIG_HOME") || !isPath("XDG_DATA_HOME") { names.append("HOME") }
    return names.first { name in
      getenv(name).map { String(validatingCString: $0) == nil } ?? false
    }
  }

  private static func isPath(_ name: String) -> Bool {
    getenv(name).map { $0.pointee == CChar(bitPattern: UInt8(ascii: "/")) } ?? false
  }
}
