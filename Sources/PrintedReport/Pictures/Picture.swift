// SPDX-License-Identifier: MIT
import Wording

/// A drawing on a page, in points. It says in words what it shows, for whoever cannot see it.
struct Picture {
  /// What it is.
  let name: String
  /// What is to be seen in it.
  let about: String
  /// Its size.
  let width: Double, height: Double

  /// How a part of it looks. The raw value is the name of a class in the styles.
  enum Look: String {
    /// The steps of training, from nothing on.
    case training0 = "t0"
    /// Further steps.
    case training1 = "t1", training2 = "t2", training3 = "t3", training4 = "t4"
    /// The steps of cramps, from nothing on.
    case cramps0 = "c0"
    /// Further steps.
    case cramps1 = "c1", cramps2 = "c2", cramps3 = "c3", cramps4 = "c4"
    /// A thin line, a line to read along, and the outline of a body.
    case rule = "ru", ink = "in", body = "bo"
    /// The steps of training.
    static let training: [Look] = [training0, training1, training2, training3, training4]
    /// The steps of cramps.
    static let cramps: [Look] = [cramps0, cramps1, cramps2, cramps3, cramps4]
  }

  /// Where a text stands beside its place.
  enum Anchor: String {
    /// It begins, has its middle, or ends there.
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

  /// Adds a box. All boxes of one look are one shape: a year has many.
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

  /// Adds a text; `y` is that of its base line.
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

  /// What a template needs of it.
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

  /// A number to a tenth, in as few characters as it takes.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
