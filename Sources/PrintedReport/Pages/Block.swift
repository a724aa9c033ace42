// SPDX-License-Identifier: MIT

/// A part of a section.
enum Block {
  /// Labels, each with its text.
  case facts([(label: String, text: String)])
  /// A few numbers in large type.
  case counts([(number: String, label: String)])
  case table(ReportTable)
  /// A picture, with its numbers as a table; without one if a table stands beside it or below the
  /// next picture.
  case picture(Picture, ReportTable?)
  /// A sentence or two.
  case text(String)
  /// A remark on the numbers.
  case note(String)
  /// When not to do something.
  case caution(String)
  /// Boxes to tick by hand.
  case boxes([String])
  /// Blank lines with labels, to write on.
  case lines([String])
  /// Steps to follow.
  case steps([Instruction])
  /// Pictures of steps: SVG elements, each with its name.
  case figures([(name: String, picture: String)])

  /// A step to follow.
  struct Instruction {
    let name: String, dose: String
    /// What to do, in large type, and the other sentences.
    let first: String, rest: String
    /// When not to do it; empty if always possible.
    let caution: String
    /// Its picture as an SVG element; empty if there is none.
    let picture: String
  }

  /// The values for the template. Every block sets all names, because the template looks up a
  /// missing one in the enclosing context.
  var context: [String: Any] {
    let none: [[String: Any]] = []
    var context: [String: Any] = [
      "facts": none, "counts": none, "table": none, "picture": none, "text": none, "note": none,
      "caution": none,
      "boxes": none, "lines": none, "steps": none,
      "figures": none,
    ]
    switch self {
    case .facts(let facts):
      context["facts"] = [
        ["items": facts.map { ["label": $0.label, "words": $0.text] }] as [String: Any]
      ]
    case .counts(let counts):
      context["counts"] = [
        ["items": counts.map { ["number": $0.number, "label": $0.label] }] as [String: Any]
      ]
    case .table(let table): context["table"] = [table.context]
    case .picture(let picture, let table):
      var drawn = picture.context
      drawn["numbers"] = table.map { [$0.context] } ?? none
      context["picture"] = [drawn]
    case .text(let text): context["text"] = [["words": text]]
    case .note(let note): context["note"] = [["words": note]]
    case .caution(let caution): context["caution"] = [["words": caution]]
    case .boxes(let boxes):
      context["boxes"] = [["items": boxes.map { ["label": $0] }] as [String: Any]]
    case .lines(let lines):
      context["lines"] = [["items": lines.map { ["label": $0] }] as [String: Any]]
    case .figures(let figures):
      context["figures"] = [
        ["items": figures.map { ["label": $0.name, "figure": $0.picture] }] as [String: Any]
      ]
    case .steps(let steps):
      context["steps"] = [
        [
          "items": steps.map {
            [
              "name": $0.name, "dose": $0.dose,
              "first": $0.first.isEmpty ? [] : [$0.first], "rest": $0.rest.isEmpty ? [] : [$0.rest],
              "figure": $0.picture.isEmpty ? [] : [$0.picture],
              "not": $0.caution.isEmpty ? [] : [["words": $0.caution]],
            ] as [String: Any]
          }
        ] as [String: Any]
      ]
    }
    return context
  }
}
