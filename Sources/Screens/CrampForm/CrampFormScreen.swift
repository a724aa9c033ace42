// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// A form in which a cramp of the past is logged, or one that is logged is corrected.
package struct CrampFormScreen: Screen {
  package typealias Row = CrampEntry.Row

  package var modal: Modal?
  let purpose: CrampFormPurpose
  /// The row one is at.
  private(set) var row: Row
  private(set) var onset: TextField
  private(set) var lasted: TextField
  private(set) var note: TextField
  private(set) var site: CrampSite?
  private(set) var side: Side?
  private(set) var painOnset: Int?
  private(set) var painAfter: Int?
  private(set) var woke: Bool?
  /// Why it could not be saved, until something is changed.
  private(set) var fault: String?
  /// Whether the last key was a 1 in a row of numbers, so that a 0 makes it 10.
  private var hasTypedOne = false
  /// What the fields of text held at first.
  private let first: (onset: String, lasted: String, note: String)

  /// Opens a form, filled in with what is known.
  package init(_ purpose: CrampFormPurpose) {
    self.purpose = purpose
    let cramp = purpose.cramp
    first = (
      onset: cramp?.onsetAt.typedText ?? CrampFormTexts.onsetStart,
      lasted: cramp?.lasted?.typedText ?? "", note: cramp?.note ?? ""
    )
    onset = TextField(first.onset, longest: 40)
    lasted = TextField(first.lasted, longest: 20)
    note = TextField(first.note, longest: CrampRecord.longestNote)
    (site, side, woke) = (cramp?.site, cramp?.side, cramp?.woke)
    (painOnset, painAfter) = (cramp?.painOnset, cramp?.painAfter)
    row = purpose.rows.first ?? .note
  }

  package var isWriting: Bool { modal == nil && isText }

  /// Whether the row one is at is a line of text.
  var isText: Bool {
    switch row {
    case .onset, .lasted, .note: true
    case .site, .side, .painOnset, .painAfter, .woke: false
    }
  }

  /// What is filled in.
  var entry: CrampEntry {
    func changed(_ field: TextField, _ first: String) -> String? {
      field.text == first ? nil : field.text
    }
    let cramp = purpose.cramp
    var chosen: [CrampChange] = []
    if side != cramp?.side { chosen.append(.side(side)) }
    if painOnset != cramp?.painOnset { chosen.append(.painOnset(painOnset)) }
    if painAfter != cramp?.painAfter { chosen.append(.painAfter(painAfter)) }
    if woke != cramp?.woke { chosen.append(.woke(woke)) }
    return CrampEntry(
      cramp: cramp, onset: changed(onset, first.onset), site: site,
      lasted: changed(lasted, first.lasted), note: changed(note, first.note), chosen: chosen)
  }

  /// Says what keeps it from being saved, at the row that it is about; nothing filled in is lost.
  package mutating func refuse(_ row: Row, _ fault: String) {
    (self.row, self.fault) = (row, fault)
  }

  package mutating func perform(
    _ action: CrampFormAction, in context: ScreenContext
  ) -> ScreenCommand<CrampFormCommand>? {
    let followsOne = hasTypedOne
    hasTypedOne = false
    switch action {
    case .move(let step): move(by: step)
    case .answer(let key):
      fault = nil
      answer(key, followsOne: followsOne)
    case .save: return save()
    }
    return nil
  }

  package mutating func type(_ key: Key) -> ScreenCommand<CrampFormCommand>? {
    guard isText else { return nil }
    fault = nil
    switch row {
    case .onset: onset.take(key)
    case .lasted: lasted.take(key)
    default: note.take(key)
    }
    return nil
  }

  package mutating func confirm() -> ScreenCommand<CrampFormCommand>? { .leave }

  private func save() -> ScreenCommand<CrampFormCommand> {
    let entry = entry
    return purpose.cramp != nil && entry.isEmpty ? .leave : .own(.save(entry))
  }

  private mutating func move(by step: Int) {
    let rows = purpose.rows
    let place = rows.firstIndex(of: row) ?? 0
    row = rows[(place + step + rows.count) % rows.count]
  }

  /// Takes a key that chooses; a digit is an answer by itself and leads to the next row.
  private mutating func answer(_ key: Key, followsOne: Bool) {
    let isAnswered: Bool
    switch row {
    case .site:
      let before = site
      isAnswered = Answers.choose(&site, of: CrampSite.allCases, key)
      // It always was somewhere.
      if site == nil { site = before.flatMap { Answers.neighbour(of: $0, key) } }
    case .side: isAnswered = Answers.choose(&side, of: Side.allCases, key)
    case .woke: isAnswered = Answers.choose(&woke, of: [true, false], key)
    case .painOnset: isAnswered = Answers.rate(&painOnset, key, followsOne: followsOne)
    case .painAfter: isAnswered = Answers.rate(&painAfter, key, followsOne: followsOne)
    case .onset, .lasted, .note: isAnswered = false
    }
    if isAnswered {
      move(by: 1)
    } else if key == .character("1") {
      hasTypedOne = row == .painOnset || row == .painAfter
    }
  }
}

/// How answers are given by keys.
private enum Answers {
  /// Chooses one of a few answers, or none: a ring with no answer between the last and the first.
  ///
  /// - Returns: Whether a digit has chosen one.
  static func choose<Answer: Equatable>(
    _ value: inout Answer?, of answers: [Answer], _ key: Key
  ) -> Bool {
    let place = value.flatMap { answers.firstIndex(of: $0) }
    switch key {
    case .right:
      let next = (place ?? -1) + 1
      value = next < answers.count ? answers[next] : nil
    case .left:
      let next = (place ?? answers.count) - 1
      value = next >= 0 ? answers[next] : nil
    case .character:
      guard let digit = key.digit, answers.indices.contains(digit - 1) else { break }
      value = answers[digit - 1]
      return true
    default: value = nil
    }
    if key == .character(" ") { value = nil }
    return false
  }

  /// The site beyond an end of the ring; the same one for a key that does not move.
  static func neighbour(of site: CrampSite, _ key: Key) -> CrampSite? {
    switch key {
    case .right: CrampSite.allCases.first
    case .left: CrampSite.allCases.last
    default: site
    }
  }

  /// Rates pain from 0 to 10: a ring with no answer between 10 and 0. A 1 waits for the 0 of 10.
  ///
  /// - Returns: Whether a digit has rated it.
  static func rate(_ value: inout Int?, _ key: Key, followsOne: Bool) -> Bool {
    let scale = EpisodeNotes.painScale
    switch key {
    case .right: value = value == scale.upperBound ? nil : (value ?? -1) + 1
    case .left: value = value == 0 ? nil : (value ?? scale.upperBound + 1) - 1
    case .character(" "), .backspace, .delete: value = nil
    default:
      guard let digit = key.digit else { break }
      value = digit == 0 && followsOne && value == 1 ? 10 : digit
      return digit != 1
    }
    return false
  }
}

extension Key {
  /// The digit that it writes, if it writes one.
  fileprivate var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
