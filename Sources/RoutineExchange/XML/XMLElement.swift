// SPDX-License-Identifier: MIT

/// An element of an XML text, with its place.
struct XMLElement {
  /// Its name.
  let name: String
  /// Where it begins, in bytes from the file's first.
  let offset: Int
  /// Its attributes, in their order.
  let attributes: [Attribute]
  /// The elements in it, in their order.
  var children: [XMLElement] = []
  /// The text in it, without that of its elements.
  var text = ""

  struct Attribute {
    let name: String
    /// Where the name begins.
    let offset: Int
    let value: String
  }

  /// The value of an attribute, if it is there.
  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
}
