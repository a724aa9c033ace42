// SPDX-License-Identifier: MIT

extension String {
  /// The text in rows of at most `columns` columns, broken between words and made visible.
  ///
  /// A line feed starts a new row, other runs of spaces become one space, and a no-break space
  /// (U+00A0) looks like a space but never breaks. A word longer than a row is broken inside. With
  /// `maxRows`, the last row ends in `…` if text is left over. Without columns or rows the result
  /// is empty.
  public func wrapped(columns: Int, maxRows: Int? = nil) -> [String] {
    guard columns > 0, maxRows ?? 1 > 0 else { return [] }
    return WrapRequest.kept.result(for: WrapRequest(text: self, columns: columns, maxRows: maxRows))
    {
      wrappedAnew(columns: columns, maxRows: maxRows)
    }
  }

  private func wrappedAnew(columns: Int, maxRows: Int?) -> [String] {
    var rows =
      plainRows(columns: columns, maxRows: maxRows)
      ?? self.rows(columns: columns, maxRows: maxRows)
    guard let maxRows, rows.count > maxRows else { return rows }
    rows.removeSubrange(maxRows...)
    rows[maxRows - 1] = (rows[maxRows - 1] + "…").fitted(columns: columns)
    return rows
  }

  /// The rows of a printable ASCII text with single spaces and no word longer than a row; `nil` for
  /// any other. At most one more row than asked for.
  private func plainRows(columns: Int, maxRows: Int?) -> [String]? {
    var text = self
    return text.withUTF8 { bytes -> [String]? in
      var rows: [String] = []
      var start = 0
      // The end of the last word that fits on the row.
      var end = 0
      func row() -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
      for index in 0...bytes.count {
        if index < bytes.count {
          guard bytes[index] >= 0x20, bytes[index] < 0x7F else { return nil }
          guard bytes[index] == UInt8(ascii: " ") else { continue }
        }
        guard index > 0, bytes[index - 1] != UInt8(ascii: " ") else { return nil }
        if index - start > columns {
          guard end > start else { return nil }
          rows.append(row())
          if let maxRows, rows.count > maxRows { return rows }
          start = end + 1
          guard index - start <= columns else { return nil }
        }
        end = index
      }
      return rows + [row()]
    }
  }

  /// The rows of any text; at most one more than asked for.
  private func rows(columns: Int, maxRows: Int?) -> [String] {
    var rows: [String] = []
    for line in self.split(separator: "\n", omittingEmptySubsequences: false) {
      var row = RowInProgress(columns: columns)
      for word in line.words {
        let text = String(word)
        if let width = text.plainColumns, width <= columns {
          row.append(plain: text, width: width)
        } else {
          row.append(word: Array(VisibleGlyphs(text)))
        }
        // Stops early: long text costs no more than what is shown.
        if let maxRows, rows.count + row.finished.count > maxRows { break }
      }
      rows += row.finished + [row.text]
      if let maxRows, rows.count > maxRows { break }
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }
}

private struct WrapRequest: Hashable, Sendable {
  let text: String
  let columns: Int
  let maxRows: Int?

  static let kept = Kept<WrapRequest, [String]>(most: 256)
}

extension Substring {
  /// The parts between spaces, tabs and carriage returns.
  fileprivate var words: [Substring] {
    // Where no scalar joins the one before it, as none does up to U+02FF, bytes will do.
    guard utf8.allSatisfy({ $0 < 0xCC && $0 != UInt8(ascii: "\r") }) else {
      return split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
    }
    return utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      .map(Substring.init)
  }
}

/// The rows of one paragraph, built word by word.
private struct RowInProgress {
  let columns: Int
  var finished: [String] = []
  var text = ""
  var used = 0

  init(columns: Int) {
    self.columns = columns
  }

  mutating func append(word: [VisibleGlyph]) {
    let width = word.reduce(0) { $0 + $1.columns }
    let gap = used == 0 ? 0 : 1
    if width <= columns, used + gap + width > columns { startRow() }
    if used > 0 {
      guard used + 1 < columns else {
        startRow()
        return append(word: word)
      }
      text += " "
      used += 1
    }
    for glyph in word {
      if used > 0, used + glyph.columns > columns { startRow() }
      let fits = glyph.columns <= columns ? glyph : .ellipsis
      text.append(fits.character)
      used += fits.columns
    }
  }

  /// Appends a word of printable ASCII that is no longer than a row.
  mutating func append(plain word: String, width: Int) {
    if used > 0, used + 1 + width > columns { startRow() }
    if used > 0 { text += " " }
    text += word
    used += (used > 0 ? 1 : 0) + width
  }

  private mutating func startRow() {
    finished.append(text)
    text = ""
    used = 0
  }
}
