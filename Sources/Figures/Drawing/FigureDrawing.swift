// SPDX-License-Identifier: MIT
import RoutineModel

/// The characters that a figure is drawn with.
public enum FigureGlyphs: CaseIterable, Hashable, Sendable {
  /// Quarter blocks: solid enough to be seen from across a room.
  case quadrants
  /// Half blocks, if there are no quarters.
  case halves
  /// Braille dots: finer, but thin.
  case braille
  /// ASCII characters.
  case ascii
}

/// A scene in cells.
public struct FigureDrawing: Hashable, Sendable {
  /// One cell with something in it.
  public struct Cell: Hashable, Sendable {
    /// The character.
    public let glyph: Character
    /// The layer it belongs to.
    public let layer: FigureLayer
  }

  /// Its width in cells.
  public let columns: Int
  /// Its height in cells.
  public let rows: Int
  private var cells: [Cell?]

  /// Draws a scene, centred and as large as fits; no cells for an empty size.
  public init(_ scene: FigureScene, columns: Int, rows: Int, as glyphs: FigureGlyphs) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: nil, count: self.columns * self.rows)
    guard !cells.isEmpty else { return }
    switch glyphs {
    case .quadrants:
      let dots = FigureDots(
        scene, columns: 2 * columns, rows: 2 * rows, dot: Spot(0.5, 1), thinnest: 0.5)
      fill(from: dots, across: 2, down: 2) { Self.quadrants[$0] }
    case .halves:
      let dots = FigureDots(scene, columns: columns, rows: 2 * rows, dot: Spot(1, 1), thinnest: 0.5)
      fill(from: dots, across: 1, down: 2) { Self.halves[$0] }
    case .braille:
      let dots = FigureDots(
        scene, columns: 2 * columns, rows: 4 * rows, dot: Spot(0.5, 0.5), thinnest: 0.55)
      fill(from: dots, across: 2, down: 4) { Self.braille($0) }
    case .ascii: drawLines(scene)
    }
  }

  /// The content of a cell; `nil` if empty.
  public subscript(row: Int, column: Int) -> Cell? {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  /// The rows as text.
  public var lines: [String] {
    (0..<rows).map { row in String((0..<columns).map { self[row, $0]?.glyph ?? " " }) }
  }

  private static let quadrants = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

  private static let halves = Array(" ▀▄█")

  /// The braille character for bits given row by row.
  private static func braille(_ bits: Int) -> Character {
    let order = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let pattern = order.indices.reduce(0) { bits >> $1 & 1 == 1 ? $0 | order[$1] : $0 }
    return Unicode.Scalar(0x2800 + UInt32(pattern)).map(Character.init) ?? " "
  }

  /// Combines dots into cells; `glyph` gives the character for a cell's bits, row by row.
  private mutating func fill(
    from dots: FigureDots, across: Int, down: Int, glyph: (Int) -> Character
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        var bits = 0
        var top: FigureLayer?
        for index in 0..<across * down {
          let layer = dots[row * down + index / across, column * across + index % across]
          guard let layer else { continue }
          bits |= 1 << index
          if layer.weight > top?.weight ?? .min { top = layer }
        }
        if let top { self[row, column] = Cell(glyph: glyph(bits), layer: top) }
      }
    }
  }
}
