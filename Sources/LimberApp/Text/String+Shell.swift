// SPDX-License-Identifier: MIT

extension String {
  /// The text as one word for a shell, in quotes where it needs them.
  var shellQuoted: String {
    let isPlain = allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@:".contains($0))
    }
    return isPlain && !isEmpty ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
