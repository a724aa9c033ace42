// SPDX-License-Identifier: MIT
import RoutineModel

extension RoutineID {
  /// The longest id made from a name; leaves room for a number or a phase.
  private static let longestOfName = 40

  /// The id for a name: its letters and digits in lower case, with hyphens between words.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - other: The id if nothing in the name is usable.
  package init(named name: String, orElse other: RoutineID) {
    var stem = ""
    for byte in name.folded.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: stem.append(Character(Unicode.Scalar(byte)))
      // An apostrophe does not end a word.
      case UInt8(ascii: "'"): continue
      default: if !stem.isEmpty, stem.last != "-" { stem.append("-") }
      }
      if stem.utf8.count == Self.longestOfName { break }
    }
    while stem.last == "-" { stem.removeLast() }
    self = stem.isEmpty ? other : RoutineID(stem)
  }

  /// The id with a word or a number appended.
  package func followed(by word: some CustomStringConvertible) -> RoutineID {
    RoutineID("\(rawValue)-\(word)")
  }

  /// The first free id among this one and those with a number appended.
  package func first(where isFree: (RoutineID) -> Bool) -> RoutineID {
    if isFree(self) { return self }
    var number = 2
    while !isFree(followed(by: number)) { number += 1 }
    return followed(by: number)
  }
}
