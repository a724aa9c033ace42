// SPDX-License-Identifier: MIT
import RoutineModel

/// What a figure is made of on a screen.
public enum FigureGlyphs: CaseIterable, Hashable, Sendable {
  /// Quarters of cells: full enough to be seen from across a room.
  case quadrants
  /// Halves of cells, where there are no quarters.
  case halves
  /// Eighths of cells: finer, and thin.
  case braille
  /// Letters and signs.
  case ascii
}

/// A scene in cells.
public struct FigureDrawing: Hashable, Sendable {
  /// One cell with something in it.
  public struct Cell: Hashable, Sendable {
    /// The sign.
    public let glyph: Character
    /// What it is a part of.
    public let layer: FigureLayer
  }

  /// How broad it is.
  public let columns: Int
  /// How high it is.
  public let rows: Int
  private var cells: [Cell?]

  /// Draws a scene as large as it gets, in the middle; nothing of no size.
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

  /// What is in a cell; `nil` for nothing.
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

  /// The sign with the dots of some bits, row by row.
  private static func braille(_ bits: Int) -> Character {
    let order = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let pattern = order.indices.reduce(0) { bits >> $1 & 1 == 1 ? $0 | order[$1] : $0 }
    return Unicode.Scalar(0x2800 + UInt32(pattern)).map(Character.init) ?? " "
  }

  /// Sums up dots in cells; `glyph` gives the sign of the bits of a cell's dots, row by row.
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
