// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Yams

/// Makes a routine from a file's tree and collects its problems.
///
/// Each function returns its value, or `nil` once it has reported why not. So each problem is
/// reported once, and the rest of the file is still read. If nothing was reported, the routine is
/// complete.
struct RoutineReading: TreeReading {
  let source: SourceText
  let tree: NodeTree
  var findings: [Finding]
  /// The kind of the routine, once it is known.
  var kind: RoutineKind?
  var kindOffset = 0
  /// The routines that it names, with their offsets; the phase is `nil` for `next`.
  var references: [(phase: Phase?, id: RoutineID, offset: Int)] = []
  /// Warnings, which do not invalidate the file.
  var warnings: [Finding] = []
  /// For each line, the comment that may have been meant as text.
  let comments: [Int: SourceText.Comment]

  init(_ file: ComposedFile) {
    source = file.source
    tree = file.tree
    findings = file.findings
    comments = file.source.comments
  }

  /// Reads the whole file.
  mutating func routine(at root: Node, id: RoutineID) -> Routine? {
    guard case .mapping(let mapping) = root else {
      report(root, "", "expected keys and values, such as 'name: Easy run'")
      return nil
    }
    let fields = fields(of: mapping, root, as: RoutineKey.self, path: "")
    if let field = fields[.kind] {
      kindOffset = offset(field.value)
      kind = word(field.value, path: "kind", of: RoutineKind.allCases)
    } else if fields.lacks(.kind) {
      report(root, "kind", "missing; add 'kind: ' and \(listed(RoutineKind.allCases))")
    }
    let name = name(in: fields, .name, path: "name", of: "routine")
    let summary = fields[.summary].flatMap { text($0.value, path: "summary", isProse: true) }
    let sources = fields[.sources].flatMap { texts($0.value, path: "sources") }
    let site = site(fields[.site])
    let getReady = fields[.getReady].flatMap { pause($0.value, path: "get-ready") }
    let transition = fields[.transition].flatMap { pause($0.value, path: "transition") }
    let sound = soundWish(fields)
    let next = next(fields[.next], after: id)
    let content = content(fields)
    guard let name, let kind, let content else { return nil }
    return Routine(
      id: id, name: name, kind: kind, summary: summary ?? "", next: next, sources: sources ?? [],
      site: site, getReady: getReady, transition: transition, sound: sound, content: content)
  }

  private mutating func site(_ field: Fields<RoutineKey>.Field?) -> CrampSite? {
    guard let field else { return nil }
    if let kind, kind != .relief {
      report(field.node, "site", "only relief has a site; delete it, or write 'kind: relief'")
      return nil
    }
    return word(field.value, path: "site", of: CrampSite.allCases)
  }

  private mutating func content(_ fields: Fields<RoutineKey>) -> Routine.Content? {
    switch kind {
    case .workout?: return phases(fields).map(Routine.Content.phases)
    case .some(let kind):
      for key in [RoutineKey.warmUp, .exercise, .coolDown] {
        guard let field = fields[key] else { continue }
        report(
          field.node, key.rawValue,
          "only a workout has phases; save this one as a routine of kind \(key.rawValue), and name both "
            + "in a routine of kind workout")
      }
      guard let field = fields[.steps] else {
        if fields.lacks(.steps) {
          report(fields.owner, "steps", "missing; a routine of kind \(kind.rawValue) needs steps")
        }
        return nil
      }
      return steps(field).map(Routine.Content.steps)
    case nil:
      // Without a kind the steps may not belong here, but they can still be checked.
      if let field = fields[.steps] { _ = steps(field) }
      return nil
    }
  }

  private mutating func steps(_ field: Fields<RoutineKey>.Field) -> [RoutineElement]? {
    guard let elements = elements(field.value, path: "steps", depth: 0) else { return nil }
    // Each segment of work counts with the pause before it. Outside relief both sides may be
    // affected, one after the other.
    let pieces = elements.workSegmentCount(affectedSides: kind == .relief ? 1 : 2)
    let (segments, isBeyond) = pieces.multipliedReportingOverflow(by: 2)
    if isBeyond || segments > RoutineLimits.mostSegments {
      report(
        field.node, "steps",
        "sets, sides, directions and repeats make more than \(RoutineLimits.mostSegments / 2) "
          + "pieces of work; ask for fewer")
      return nil
    }
    return elements
  }
}
