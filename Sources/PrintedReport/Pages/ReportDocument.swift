// SPDX-License-Identifier: MIT
import Mustache

/// A section of a page.
struct ReportSection {
  /// Its heading.
  let title: String
  /// Its width: the name of a CSS class.
  var look = "wide"
  var blocks: [Block]
}

/// A sheet of paper, also shown as one on a screen.
struct ReportSheet {
  /// A CSS class for its look.
  let look: String
  /// The heading; empty on further sheets.
  var title = ""
  /// The line below the heading.
  var subtitle = ""
  /// Fields to fill in by hand, with what is known.
  var person: [(label: String, text: String)] = []
  var sections: [ReportSection]
  /// The line at the end.
  var end = ""
}

/// An HTML document that loads nothing from outside.
struct ReportDocument {
  /// The title in the browser.
  let title: String
  /// The CSS of its kind.
  let style: String
  let isMadeUp: Bool
  var sheets: [ReportSheet]

  /// The document as HTML.
  ///
  /// - Throws: The error of a template, all of which are part of the program.
  func html() throws -> String {
    let library = try MustacheLibrary(
      templates: PageTemplate.parts.mapValues { try MustacheTemplate(string: $0) })
    return library.render(context, withTemplate: PageTemplate.name) ?? ""
  }

  private var context: [String: Any] {
    var number = 0
    return [
      "title": title, "style": PageStyle.shared + style,
      "madeUp": isMadeUp
        ? [["heading": ReportTexts.madeUp, "words": ReportTexts.madeUpWords]] : [],
      "sheets": sheets.map { sheet in
        [
          "look": sheet.look,
          "head": sheet.title.isEmpty
            ? []
            : [
              [
                "heading": sheet.title, "subtitle": sheet.subtitle,
                "people": sheet.person.isEmpty
                  ? []
                  : [
                    [
                      "items": sheet.person.map {
                        ["label": $0.label.isEmpty ? [] : [$0.label], "words": $0.text]
                          as [String: Any]
                      }
                    ]
                  ],
              ] as [String: Any]
            ],
          "end": sheet.end.isEmpty ? [] : [["words": sheet.end]],
          "sections": sheet.sections.map { section in
            number += 1
            return [
              "key": "s\(number)", "title": section.title, "look": section.look,
              "blocks": section.blocks.map(\.context),
            ] as [String: Any]
          },
        ] as [String: Any]
      },
    ]
  }
}
