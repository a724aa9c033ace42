// SPDX-License-Identifier: MIT

/// A page that holds rows: a leaf of a table with row numbers, or any page of one without them, which
/// SQLite keeps as it keeps an index.
struct BTreePage {
  /// What kind of tree the page is of.
  enum Kind {
    /// A table with row numbers.
    case table
    /// An index, or a table without row numbers.
    case index
  }

  /// A row's place on the page.
  struct Cell {
    /// The row number, in a table that has them.
    let row: Int64?
    /// The length of the row's record, in bytes.
    let length: Int
    /// Where the record begins on the page.
    let start: Int
  }

  let kind: Kind
  /// The cells that lie within the page.
  let cells: [Cell]
  private let bytes: [UInt8]

  /// The longest record that is read: more than any text of a log takes.
  private static let longest = 1 << 20

  /// Reads a page by its number, from 1; `nil` if it holds no rows.
  init?(_ bytes: [UInt8], number: Int) {
    // The first page begins with the file's header.
    let header = number == 1 ? 100 : 0
    let isInterior = bytes[header] == 0x02
    switch bytes[header] {
    case 0x0D: kind = .table
    case 0x0A, 0x02: kind = .index
    default: return nil
    }
    self.bytes = bytes
    let count = Int(bytes.bigEndian(at: header + 3, bytes: 2))
    let pointers = header + (isInterior ? 12 : 8)
    guard pointers + 2 * count <= bytes.count else { return nil }
    var cells: [Cell] = []
    for index in 0..<count {
      var place = Int(bytes.bigEndian(at: pointers + 2 * index, bytes: 2))
      guard place >= pointers + 2 * count else { continue }
      if isInterior { place += 4 }
      guard let length = bytes.variableInteger(at: &place), (2...Int64(Self.longest)) ~= length
      else { continue }
      var row: Int64?
      if kind == .table {
        row = bytes.variableInteger(at: &place)
        if row == nil { continue }
      }
      cells.append(Cell(row: row, length: Int(length), start: place))
    }
    self.cells = cells
  }

  /// The record of a cell, from the pages that it overflows to as well; `nil` if it is not whole.
  func record(_ cell: Cell, in pages: DatabasePages) -> [UInt8]? {
    let usable = pages.usableSize
    let most = kind == .table ? usable - 35 : (usable - 12) * 64 / 255 - 23
    if cell.length <= most {
      guard cell.start + cell.length <= bytes.count else { return nil }
      return Array(bytes[cell.start..<cell.start + cell.length])
    }
    let least = (usable - 12) * 32 / 255 - 23
    let fitting = least + (cell.length - least) % (usable - 4)
    let local = fitting <= most ? fitting : least
    guard cell.start + local + 4 <= bytes.count else { return nil }
    var record = Array(bytes[cell.start..<cell.start + local])
    var next = Int(bytes.bigEndian(at: cell.start + local, bytes: 4))
    // Each page adds to the record, so a chain that goes in circles ends as well.
    while record.count < cell.length {
      guard let page = pages.page(next) else { return nil }
      let rest = min(cell.length - record.count, usable - 4)
      record += page[4..<4 + rest]
      next = Int(page.bigEndian(at: 0, bytes: 4))
    }
    return record
  }
}

extension [UInt8] {
  /// A number of one to nine bytes, as SQLite writes them; moves on behind it.
  func variableInteger(at place: inout Int) -> Int64? {
    var value: UInt64 = 0
    for count in 1...9 {
      guard indices.contains(place) else { return nil }
      let byte = self[place]
      place += 1
      if count == 9 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { break }
    }
    return Int64(bitPattern: value)
  }
}
