// SPDX-License-Identifier: MIT
import Mustache

/// A section of a page.
struct ReportSection {
  /// Its heading.
  let title: String
  /// How wide it is: the name of a class in the styles.
  var look = "wide"
  var blocks: [Block]
}

/// A sheet of paper, or what a screen shows like one.
struct ReportSheet {
  /// Its name where sheets are told apart by looks: a class in the styles.
  let look: String
  /// The heading; empty on further sheets.
  var title = ""
  /// What stands beneath the heading.
  var subtitle = ""
  /// What is to be written by hand, and what of it is known.
  var person: [(label: String, text: String)] = []
  var sections: [ReportSection]
  /// What stands at the end.
  var end = ""
}

/// A document of HTML that asks for nothing outside itself.
struct ReportDocument {
  /// What a browser shows in its title.
  let title: String
  /// The styles of its kind.
  let style: String
  let isMadeUp: Bool
  var sheets: [ReportSheet]

  /// The document as text.
  ///
  /// - Throws: The error of the template, which is one of the program's own.
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
      "asTable": ReportTexts.asTable,
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
