// SPDX-License-Identifier: MIT
import Wording

/// A drawing on a page, in points, with a description for those who cannot see it.
struct Picture {
  let name: String
  /// Its description.
  let about: String
  /// Its size.
  let width: Double, height: Double

  /// The look of a part. The raw value is a CSS class.
  enum Look: String {
    /// The levels of training, from none.
    case training0 = "t0"
    /// Further levels.
    case training1 = "t1", training2 = "t2", training3 = "t3", training4 = "t4"
    /// The levels of cramps, from none.
    case cramps0 = "c0"
    /// Further levels.
    case cramps1 = "c1", cramps2 = "c2", cramps3 = "c3", cramps4 = "c4"
    /// A thin line; a line of the chart itself; the outline of a body.
    case rule = "ru", ink = "in", body = "bo"
    /// The levels of training.
    static let training: [Look] = [training0, training1, training2, training3, training4]
    /// The levels of cramps.
    static let cramps: [Look] = [cramps0, cramps1, cramps2, cramps3, cramps4]
  }

  /// How a text is aligned to its position.
  enum Anchor: String {
    /// By its start, its middle or its end.
    case start = "a", middle = "m", end = "e"
  }

  private var shapes: [(look: Look, path: String)] = []
  private var texts: [(x: Double, y: Double, anchor: Anchor, isStrong: Bool, words: String)] = []

  init(_ name: String, about: String, width: Double, height: Double) {
    self.name = name
    self.about = about
    self.width = width
    self.height = height
  }

  /// Adds a box. All boxes of a look share one shape, since a year has many.
  mutating func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: Look) {
    let (w, h) = (Self.number(width), Self.number(height))
    add("M\(Self.number(x)) \(Self.number(y))h\(w)v\(h)h-\(w)z", look)
  }

  /// Adds a box with round corners.
  mutating func round(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double, _ look: Look
  ) {
    let r = min(radius, width / 2, height / 2)
    let (n, w, h) = (Self.number(r), Self.number(width - 2 * r), Self.number(height - 2 * r))
    let start = "M\(Self.number(x + r)) \(Self.number(y))"
    func turn(_ x: String, _ y: String) -> String { "a\(n) \(n) 0 0 1 \(x) \(y)" }
    add(
      "\(start)h\(w)\(turn(n, n))v\(h)\(turn("-\(n)", n))h-\(w)\(turn("-\(n)", "-\(n)"))v-\(h)"
        + "\(turn(n, "-\(n)"))z", look)
  }

  /// Adds a line.
  mutating func line(_ x: Double, _ y: Double, to x2: Double, _ y2: Double, _ look: Look) {
    add("M\(Self.number(x)) \(Self.number(y))L\(Self.number(x2)) \(Self.number(y2))", look)
  }

  /// Adds a text; `y` is its base line.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, isStrong: Bool = false
  ) {
    texts.append((x, y, anchor, isStrong, words))
  }

  private mutating func add(_ path: String, _ look: Look) {
    if let last = shapes.lastIndex(where: { $0.look == look }) {
      shapes[last].path += path
    } else {
      shapes.append((look, path))
    }
  }

  /// The values for the template.
  var context: [String: Any] {
    [
      "name": name, "about": about, "width": Self.number(width),
      "height": Self.number(height),
      "shapes": shapes.map { ["look": $0.look.rawValue, "path": $0.path] },
      "texts": texts.map {
        [
          "x": Self.number($0.x), "y": Self.number($0.y),
          "anchor": $0.anchor.rawValue + ($0.isStrong ? " s" : ""), "words": $0.words,
        ]
      },
    ]
  }

  /// A number to one decimal, in as few characters as possible.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
