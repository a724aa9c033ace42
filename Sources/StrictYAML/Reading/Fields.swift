// SPDX-License-Identifier: MIT

import Yams

/// The keys of a kind of mapping.
package typealias FieldKey = RawRepresentable<String> & CaseIterable & Equatable

/// The contents of a mapping, by key.
package struct Fields<Key: FieldKey> {
  /// A key of the mapping with its value.
  package struct Field {
    package let key: Key
    /// The node of the key.
    package let node: Node
    package let value: Node
    /// Whether the key is there again, so that nobody knows which of the values is meant.
    package fileprivate(set) var isRepeated = false

    /// The line of the key, from 1.
    package var line: Int { node.mark?.line ?? 1 }
  }

  /// The fields in the order of the file, each key once.
  package var fields: [Field] = []
  /// Likely targets of misspelled keys; not reported as missing.
  var meant: [Key] = []
  /// The mapping's node.
  package let owner: Node

  /// The field of a key, if it is there.
  package subscript(key: Key) -> Field? { fields.first { $0.key == key } }

  /// Whether the key is missing, and no misspelling of it was found.
  package func lacks(_ key: Key) -> Bool { self[key] == nil && !meant.contains(key) }
}

extension TreeReading {
  /// The fields of a node that should be a mapping; `nil` if it is not, which is reported. Unknown
  /// keys are reported. The example is a line that the mapping may hold.
  package mutating func fields<Key: FieldKey>(
    of node: Node, as _: Key.Type, path: String, example: String
  ) -> Fields<Key>? {
    if case .mapping(let mapping) = node {
      return fields(of: mapping, node, as: Key.self, path: path)
    }
    let what = node.isEmptyValue ? "no value; write keys and values" : "expected keys and values"
    report(node, path, "\(what), such as '\(example)'")
    return nil
  }

  /// The fields of a mapping; unknown keys are reported.
  package mutating func fields<Key: FieldKey>(
    of mapping: Node.Mapping, _ owner: Node, as _: Key.Type, path: String
  ) -> Fields<Key> {
    let words = source.words
    var fields = Fields<Key>(owner: owner)
    fields.fields.reserveCapacity(mapping.count)
    for index in mapping.indices where !isFull {
      let (keyNode, value) = mapping[index]
      if let mark = keyNode.mark,
        tree.duplicates.contains(.init(line: mark.line, column: mark.column))
      {
        // Its first letter is another one in the tree.
        let rest = keyNode.scalar?.string.unicodeScalars.dropFirst()
        let place = fields.fields.firstIndex { field in
          rest.map(field.key.rawValue.unicodeScalars.dropFirst().elementsEqual) == true
        }
        if let place { fields.fields[place].isRepeated = true }
        continue
      }
      guard case .scalar(let scalar) = keyNode else {
        report(keyNode, path, "a key must be plain text, such as '\(words.exampleKey)'")
        continue
      }
      guard let key = Key(rawValue: scalar.string) else {
        if scalar.string == "<<" {
          report(
            keyNode, path, "merge keys ('<<') are not used in \(words.files); write them out")
        } else {
          let other = words.otherWords[scalar.string].flatMap(Key.init)
          if other == nil, let advice = words.elsewhere[scalar.string] {
            report(keyNode, path, "unknown key \(quoted(scalar.string)); \(advice)")
            continue
          }
          let near =
            other?.rawValue
            ?? nearest(to: scalar.string, among: Key.allCases.lazy.map(\.rawValue))
          let advice = near == nil ? "; write \(listed(Array(Key.allCases)))" : suggestion(near)
          report(keyNode, path, "unknown key \(quoted(scalar.string))\(advice)")
          if let near, let key = Key(rawValue: near) { fields.meant.append(key) }
        }
        continue
      }
      fields.fields.append(.init(key: key, node: keyNode, value: value))
    }
    return fields
  }
}
