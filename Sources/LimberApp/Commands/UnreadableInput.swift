// SPDX-License-Identifier: MIT
import Foundation

// The rule of this file: Swift puts U+FFFD in place of bytes that are no UTF-8. A path would quietly
// become the path of something else, and a note other words; so such bytes are refused.

/// What the process was given that is no text.
enum UnreadableInput {
  /// Why the program cannot go by its arguments and its environment; `nil` if it can.
  static var failure: Failure? {
    for argument in CommandLine.unsafeArgv.words where String(validatingCString: argument) == nil {
      return .usage(UsageText.notUTF8(String(cString: argument)))
    }
    return unreadableVariable.map(Failure.unreadableVariable)
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

extension UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
  /// The words of an array that ends with a null pointer.
  fileprivate var words: [UnsafeMutablePointer<CChar>] {
    var words: [UnsafeMutablePointer<CChar>] = []
    while let word = self[words.count] { words.append(word) }
    return words
  }
}
