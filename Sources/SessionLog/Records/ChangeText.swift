// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// The content of a change is a JSON object, the same in the records and in the log, without its
// target. Each single change is an object with one key; `null` takes an answer back.

extension Change.Content {
  /// The content as a JSON object, without the target.
  var recordText: String { json.string }

  /// The content for a target; `nil` if no program would have written it like this.
  init?(recordText: String, target: String) {
    guard let json = JSON(recordText), let content = Self(json, target: target),
      content.json.bytes.elementsEqual(recordText.utf8)
    else { return nil }
    self = content
  }

  private enum Kind: String {
    case recorded, changed, session
    case askedSoreness = "asked-soreness"
    case adviceDismissed = "advice-dismissed"
  }

  /// The content as JSON, without the target.
  var json: JSON {
    switch self {
    case .diary(.recorded(_, let onsetAt, let site, let changes)):
      [
        "kind": .word(Kind.recorded), "onset_at_ms": .at(onsetAt), "utc_offset_s": .offset(onsetAt),
        "site": .word(site), "changes": .array(changes.compactMap(\.json)),
      ]
    case .diary(.changed(_, let changes)):
      ["kind": .word(Kind.changed), "changes": .array(changes.compactMap(\.json))]
    case .diary(.askedSoreness): ["kind": .word(Kind.askedSoreness)]
    case .diary(.adviceDismissed): ["kind": .word(Kind.adviceDismissed)]
    case .session(_, let changes):
      ["kind": .word(Kind.session), "changes": .array(changes.map(\.json))]
    }
  }

  /// Reads the content without checking it: the caller writes the result again and compares.
  package init?(_ json: JSON, target: String) {
    let cramp = CrampID(rawValue: target)
    let changes = json.array("changes") ?? []
    switch json.word("kind") as Kind? {
    case .recorded:
      guard cramp.isByHand, let onset = json.moment("onset_at_ms"),
        let site: CrampSite = json.word("site")
      else { return nil }
      self = .diary(
        .recorded(cramp, onsetAt: onset, site, changes.compactMap { CrampChange($0) }))
    case .changed where cramp.isByHand || cramp.inSession != nil:
      self = .diary(.changed(cramp, changes.compactMap { CrampChange($0) }))
    case .askedSoreness where cramp.isByHand || cramp.inSession != nil:
      self = .diary(.askedSoreness(cramp))
    case .adviceDismissed where target == Self.advice: self = .diary(.adviceDismissed)
    case .session where target.isSixteenHexDigits:
      self = .session(SessionID(rawValue: target), changes.compactMap { SessionChange($0) })
    default: return nil
    }
  }
}

extension JSON {
  /// The key, if the object has exactly one.
  fileprivate var onlyKey: String? {
    if case .object(let fields) = self, fields.count == 1 { fields[0].key } else { nil }
  }

  /// Pain or soreness; `null` to take it back, `nil` if it is impossible.
  fileprivate static func pain(_ pain: Int?) -> JSON? {
    guard let pain else { return .null }
    return EpisodeNotes.painScale.contains(pain) ? .integer(Int64(pain)) : nil
  }

  /// Steps and whether each helped, as an object with the names as keys, in order.
  fileprivate static func tried(_ steps: [TriedStep]) -> JSON {
    .object(steps.map { Field(key: $0.name, value: .word($0.helped) ?? .null) })
  }

  fileprivate static func note(_ note: String?) -> JSON {
    note.map { .text($0.fittingNote) } ?? .null
  }
}

extension CrampChange {
  /// The change; `nil` if it is impossible, such as a pain of 11.
  fileprivate var json: JSON? {
    let json: JSON =
      switch self {
      case .onset(let moment): ["onset_at_ms": .at(moment), "utc_offset_s": .offset(moment)]
      case .site(let site): ["site": .word(site)]
      case .side(let side): ["side": .word(side) ?? .null]
      case .conditions(let told): ["conditions": .words(Condition.told.filter(told.contains))]
      case .painOnset(let pain): ["pain_onset": .pain(pain)]
      case .painWorst(let pain): ["pain_worst": .pain(pain)]
      case .painAfter(let pain): ["pain_after": .pain(pain)]
      case .lasted(let lasted?):
        ["lasted_ms": lasted < .zero ? nil : .milliseconds(lasted)]
      case .lasted(nil): ["lasted_ms": .null]
      case .tried(let steps): ["tried": .tried(steps.taken)]
      case .easedIn(let step): ["eased_in": step.map { .text($0.fittingName) } ?? .null]
      case .woke(let woke): ["woke": woke.map { .flag($0) } ?? .null]
      case .soreness(let soreness): ["soreness": .pain(soreness)]
      case .note(let note): ["note": .note(note)]
      case .deleted(let isDeleted): ["deleted": .flag(isDeleted)]
      }
    if case .object(let fields) = json, fields.isEmpty { return nil }
    return json
  }

  fileprivate init?(_ json: JSON) {
    if let onset = json.moment("onset_at_ms") {
      self = .onset(onset)
      return
    }
    switch json.onlyKey {
    case "site":
      guard let site: CrampSite = json.word("site") else { return nil }
      self = .site(site)
    case "side": self = .side(json.word("side"))
    case "conditions": self = .conditions(json.words("conditions") ?? [])
    case "pain_onset": self = .painOnset(json.number("pain_onset"))
    case "pain_worst": self = .painWorst(json.number("pain_worst"))
    case "pain_after": self = .painAfter(json.number("pain_after"))
    case "lasted_ms": self = .lasted(json.milliseconds("lasted_ms"))
    case "tried":
      guard case .object(let steps) = json["tried"] else { return nil }
      self = .tried(steps.map { TriedStep($0.key, helped: $0.value.word()) })
    case "eased_in": self = .easedIn(json.text("eased_in"))
    case "woke": self = .woke(json.flag("woke"))
    case "soreness": self = .soreness(json.number("soreness"))
    case "note": self = .note(json.text("note"))
    case "deleted": self = .deleted(json.flag("deleted") ?? false)
    default: return nil
    }
  }
}

extension SessionChange {
  fileprivate var json: JSON {
    switch self {
    case .deleted(let isDeleted): ["deleted": .flag(isDeleted)]
    case .note(let note): ["note": .note(note)]
    case .ended(let end): ["corrected_end_ms": end.map { .milliseconds($0.sinceStart) } ?? .null]
    }
  }

  fileprivate init?(_ json: JSON) {
    switch json.onlyKey {
    case "deleted": self = .deleted(json.flag("deleted") ?? false)
    case "note": self = .note(json.text("note"))
    case "corrected_end_ms":
      self = .ended(json.milliseconds("corrected_end_ms").map { SessionInstant($0) })
    default: return nil
    }
  }
}

extension String {
  /// As much of it as a step's name may have.
  fileprivate var fittingName: String { String(prefix(RoutineLimits.longestName)) }

  /// As much of it as a note may have, in bytes.
  fileprivate var fittingNote: String {
    guard utf8.count > RecordLimits.noteBytes else { return self }
    var note = String(prefix(CrampRecord.longestNote))
    while note.utf8.count > RecordLimits.noteBytes { note.removeLast() }
    return note
  }
}
