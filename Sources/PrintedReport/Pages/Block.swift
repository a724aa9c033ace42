// SPDX-License-Identifier: MIT

/// A part of a section.
enum Block {
  /// Labels with what there is to say of each.
  case facts([(label: String, text: String)])
  /// A few numbers, large.
  case counts([(number: String, label: String)])
  /// A table.
  case table(ReportTable)
  /// A picture, and the same numbers as a table.
  case picture(Picture, ReportTable)
  /// A sentence or two.
  case text(String)
  /// What is to be known beside the numbers.
  case note(String)
  /// Things to tick by hand.
  case boxes([String])
  /// Empty lines to write on, each with what is to be written.
  case lines([String])
  /// Steps to follow.
  case steps([Instruction])
  /// How steps are done: SVG elements, each with its name.
  case figures([(name: String, picture: String)])

  /// A step to follow.
  struct Instruction {
    /// Its name, and how much of it.
    let name: String, dose: String
    /// What to do, in large type, and what else there is to say.
    let first: String, rest: String
    /// When it is not to be done; empty where nothing is known against it.
    let objection: String
    /// How it looks, as an SVG element; empty where it cannot be drawn.
    let picture: String
  }

  /// What a template needs of it. Every block has all names, for a template looks for what one lacks
  /// in what is around it.
  var context: [String: Any] {
    let none: [[String: Any]] = []
    var context: [String: Any] = [
      "facts": none, "counts": none, "table": none, "picture": none, "text": none, "note": none,
      "boxes": none, "lines": none, "steps": none, "figures": none,
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
      drawn["numbers"] = [table.context]
      context["picture"] = [drawn]
    case .text(let text): context["text"] = [["words": text]]
    case .note(let note): context["note"] = [["words": note]]
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
              "not": $0.objection.isEmpty ? [] : [["words": $0.objection]],
            ] as [String: Any]
          }
        ] as [String: Any]
      ]
    }
    return context
  }
}
