// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Wording

/// A routine on paper, for somebody who does it without the program. It has every step with dose,
/// instruction, caution and picture, and nothing from a log.
public struct RoutineHandout: Sendable {
  private let routine: Routine
  private let parts: [RoutinePart]
  private let length: String
  private let warnings: [ReportRequest.Warning]

  /// Whom it is for; `nil` leaves a blank line for the name.
  public var name: String?

  /// Makes a handout.
  ///
  /// - Parameters:
  ///   - routine: The routine.
  ///   - length: Its length in words.
  ///   - warnings: When to get help; on the page if a step refers to them.
  ///   - resolve: Finds the routines of a workout. A missing one is omitted.
  public init(
    _ routine: Routine, length: String, warnings: [ReportRequest.Warning],
    resolve: (RoutineID) -> Routine?
  ) {
    self.routine = routine
    self.length = length
    self.warnings = warnings
    parts = routine.parts(resolve: resolve)
  }

  /// The handout as one HTML file that has everything in it, runs no script and loads nothing.
  ///
  /// - Throws: The error of a template, if one of the program's own is broken.
  public func html() throws -> String {
    try ReportDocument(
      title: routine.name.printed, style: PageStyle.handout, isMadeUp: false,
      sheets: [
        ReportSheet(
          look: "handout", title: routine.name.printed,
          subtitle: "\(routine.kind.rawValue.sentenceStart), \(length)",
          person: [
            (label: "For", text: name?.printed(atMost: 60, rest: "") ?? ""),
            (label: "Times a week", text: ""),
          ], sections: sections)
      ]
    ).html()
  }

  private var sections: [ReportSection] {
    var sections: [ReportSection] = []
    if !routine.summary.isEmpty {
      sections.append(
        ReportSection(
          title: "Before you start", blocks: [.text(routine.summary.printed.withoutKeys)]))
    }
    sections += parts.map(section)
    let texts =
      ([routine] + parts.compactMap(\.routine)).map(\.summary)
      + parts.flatMap(\.elements).flatMap(\.steps).flatMap { [$0.instruction, $0.caution ?? ""] }
    if texts.contains(where: { $0.contains(/\b[Pp]ress w\b/) }) {
      sections += warnings.map { warning in
        ReportSection(
          title: warning.imperative.printed, look: "warning",
          blocks: warning.signs.isEmpty ? [] : [.boxes(warning.signs.map(\.sentenceStart))])
      }
    }
    let sources = ([routine] + parts.compactMap(\.routine)).flatMap(\.sources).map(\.printed)
    let once = sources.enumerated().filter { !sources[..<$0].contains($1) }.map(\.element)
    if !once.isEmpty {
      sections.append(ReportSection(title: "Sources", blocks: once.map { .note($0) }))
    }
    return sections
  }

  private func section(_ part: RoutinePart) -> ReportSection {
    var number = 0
    let summary = part.phase == nil ? "" : part.routine?.summary.printed.withoutKeys ?? ""
    return ReportSection(
      title: part.phase == nil ? "Steps" : part.heading.printed, look: "part",
      blocks: (summary.isEmpty ? [] : [.text(summary)])
        + Self.blocks(part.elements, of: part.routine?.kind ?? .exercise, number: &number))
  }

  /// The steps, with a line above those that are repeated.
  private static func blocks(
    _ elements: [RoutineElement], of kind: RoutineKind, number: inout Int
  ) -> [Block] {
    var blocks: [Block] = []
    for element in elements {
      switch element {
      case .step(let step):
        number += 1
        blocks.append(.steps([step.printed(in: kind)]))
      case .repetition(let count, let rest, let elements):
        let (first, last) = (number + 1, number + elements.flatMap(\.steps).count)
        let which = first < last ? "Steps \(first) to \(last), in this order" : "Step \(first)"
        let rest = rest.map { ", \($0.restText) between" } ?? ""
        blocks.append(.text("\(which): \(count) times\(rest)."))
        blocks += Self.blocks(elements, of: kind, number: &number)
      }
    }
    return blocks
  }
}

extension Step {
  fileprivate func printed(in kind: RoutineKind) -> Block.Instruction {
    Block.Instruction(
      name: name.printed, dose: facts(in: kind).joined(separator: ", ").printed,
      first: instruction.printed.withoutKeys, rest: "",
      caution: caution?.printed.withoutKeys ?? "", picture: drawn)
  }
}

extension String {
  /// The text for somebody without a keyboard: what the key `w` shows is at the end of the page.
  fileprivate var withoutKeys: String {
    replacing(/\b[Pp]ress w\b/) { $0.output.first == "P" ? "See the end" : "see the end" }
      .replacing(/\b([Pp])ress c to (.)/) {
        $0.output.1 == "P" ? $0.output.2.uppercased() : String($0.output.2)
      }
      .replacing(/\b([Pp])ress n\b/) { "\($0.output.1 == "P" ? "G" : "g")o on to the next step" }
  }
}
