// SPDX-License-Identifier: MIT

/// An element of an XML text, with its place.
struct XMLElement {
  let name: String
  /// Its offset in bytes.
  let offset: Int
  /// Its attributes, in order.
  let attributes: [Attribute]
  /// Its child elements, in order.
  var children: [XMLElement] = []
  /// Its own text, without that of its children.
  var text = ""

  struct Attribute {
    let name: String
    /// The offset of the name.
    let offset: Int
    let value: String
  }

  /// The attribute with this name, if there is one.
  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
}
