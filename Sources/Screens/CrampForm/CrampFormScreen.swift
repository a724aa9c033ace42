// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// A form for logging a past cramp or correcting a logged one.
package struct CrampFormScreen: Screen {
  package typealias Row = CrampEntry.Row

  package var modal: Modal?
  let purpose: CrampFormPurpose
  /// The current row.
  private(set) var row: Row
  /// The row that the last key answered and left.
  private(set) var answered: Row?
  private(set) var onset: TextField
  private(set) var lasted: TextField
  private(set) var note: TextField
  private(set) var site: CrampSite?
  private(set) var side: Side?
  private(set) var painOnset: Int?
  private(set) var painWorst: Int?
  private(set) var painAfter: Int?
  /// What may have set it off, by what is told.
  private(set) var triggers: Set<Condition>
  /// The trigger one is at in their row.
  private(set) var trigger = 0
  private(set) var woke: Bool?
  /// The answers on relief steps, by name; none for steps not tried.
  private(set) var tried: [String: TriedAnswer]
  /// The session in which the cramp hit, once the log has replied.
  package private(set) var session: SessionSummary?
  /// The relief steps for each site.
  private let reliefSteps: [CrampSite: [String]]
  /// Why it could not be saved, until something changes.
  private(set) var fault: String?
  /// Whether the last key was a 1 in a row of numbers, so that a 0 makes it 10.
  private var hasTypedOne = false
  /// The initial contents of the text fields.
  private let first: (onset: String, lasted: String, note: String)

  /// Opens a form, filled in with what is known.
  ///
  /// - Parameter reliefSteps: The names of the relief steps for each site.
  package init(_ purpose: CrampFormPurpose, reliefSteps: [CrampSite: [String]] = [:]) {
    self.purpose = purpose
    self.reliefSteps = reliefSteps
    let cramp = purpose.cramp
    first = (
      onset: cramp?.onsetAt.typedText ?? "",
      lasted: cramp?.lasted?.typedText ?? "", note: cramp?.note ?? ""
    )
    onset = TextField(first.onset, longest: 40)
    lasted = TextField(first.lasted, longest: 20)
    note = TextField(first.note, longest: CrampRecord.longestNote)
    (site, side, woke) = (cramp?.site, cramp?.side, cramp?.woke)
    (painOnset, painWorst) = (cramp?.painOnset, cramp?.painWorst)
    painAfter = cramp?.painAfter
    triggers = Set(cramp?.conditions ?? []).intersection(Condition.told)
    tried = Dictionary(
      (cramp?.tried ?? []).map { ($0.name, TriedAnswer($0.helped)) }, uniquingKeysWith: { $1 })
    row = purpose.rows(steps: []).first ?? .note
  }

  /// The rows, from the top.
  var rows: [Row] { purpose.rows(steps: steps) }

  /// The steps that may have been tried: those of the site's relief, and those told.
  private var steps: [String] {
    let known = site.flatMap { reliefSteps[$0] } ?? []
    // Told steps stay, even if the site is corrected.
    let told = (purpose.cramp?.steps ?? []).map(\.name)
    return known
      + told.enumerated().filter { index, name in
        !known.contains(name) && told.firstIndex(of: name) == index
      }.map(\.element)
  }

  package var isWriting: Bool { modal == nil && isText }

  /// Whether the current row is a text field.
  var isText: Bool {
    switch row {
    case .onset, .lasted, .note: true
    case .site, .side, .painOnset, .painWorst, .painAfter, .triggers, .woke, .tried: false
    }
  }

  /// Whether the current row is a scale of pain.
  var isPain: Bool { [.painOnset, .painWorst, .painAfter].contains(row) }

  /// The filled-in entry.
  var entry: CrampEntry {
    func changed(_ field: TextField, _ first: String) -> String? {
      field.text == first ? nil : field.text
    }
    let cramp = purpose.cramp
    var chosen: [CrampChange] = []
    if side != cramp?.side { chosen.append(.side(side)) }
    if painOnset != cramp?.painOnset { chosen.append(.painOnset(painOnset)) }
    if painAfter != cramp?.painAfter { chosen.append(.painAfter(painAfter)) }
    // A worst that nobody has touched is not below what is told now.
    let worst =
      painWorst != cramp?.painWorst
      ? painWorst : EpisodeNotes.worst(painWorst, of: painOnset, painAfter)
    let hasPain = painWorst != cramp?.painWorst || !chosen.isEmpty
    if hasPain, worst != cramp?.painWorst { chosen.append(.painWorst(worst)) }
    let told = Condition.told.filter(triggers.contains)
    if triggers != Set(cramp?.conditions ?? []).intersection(Condition.told) {
      chosen.append(.conditions(told))
    }
    if woke != cramp?.woke { chosen.append(.woke(woke)) }
    let done = steps.compactMap { step in tried[step].map { TriedStep(step, helped: $0.helped) } }
    if Set(done) != Set(cramp?.tried ?? []) { chosen.append(.tried(done)) }
    return CrampEntry(
      cramp: cramp, onset: changed(onset, first.onset), site: site,
      lasted: changed(lasted, first.lasted), note: changed(note, first.note), chosen: chosen,
      session: session)
  }

  /// Takes a session that the log told of.
  package mutating func take(_ session: SessionSummary) {
    if purpose.cramp?.place?.session == session.id { self.session = session }
  }

  /// Shows why it cannot be saved, at the row concerned; nothing filled in is lost.
  package mutating func refuse(_ row: Row, _ fault: String) {
    (self.row, self.fault) = (row, fault)
  }

  /// Says what is wrong with what has been left behind.
  package mutating func warn(_ fault: String) { self.fault = fault }

  package mutating func perform(
    _ action: CrampFormAction, in context: ScreenContext
  ) -> ScreenCommand<CrampFormCommand>? {
    answered = nil
    let followsOne = hasTypedOne
    hasTypedOne = false
    switch action {
    case .move(let step):
      let (left, written) = (row, writtenTime)
      move(by: step)
      return written.map { .own(.check(left, $0)) }
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

  /// Goes to a row; a second click does no more, as Enter saves.
  package mutating func select(entry: Int) -> Bool {
    guard rows.indices.contains(entry) else { return false }
    row = rows[entry]
    answered = nil
    hasTypedOne = false
    return false
  }

  /// The time that is written in the row one is at; `nil` where nobody has written one.
  private var writtenTime: String? {
    switch row {
    case .onset where onset.text != first.onset: onset.text
    case .lasted where lasted.text != first.lasted: lasted.text
    default: nil
    }
  }

  private func save() -> ScreenCommand<CrampFormCommand> {
    let entry = entry
    return purpose.cramp != nil && entry.isEmpty ? .leave : .own(.save(entry))
  }

  private mutating func move(by step: Int) {
    let rows = rows
    let place = rows.firstIndex(of: row) ?? 0
    row = rows[(place + step + rows.count) % rows.count]
  }

  /// Handles a key for a choice; a digit answers directly and moves to the next row.
  private mutating func answer(_ key: Key, followsOne: Bool) {
    if Answers.isNext(key, followsOne: followsOne) { move(by: 1) }
    let isWhole: Bool
    switch row {
    case .site:
      let before = site
      isWhole = Answers.choose(&site, of: CrampSite.allCases, key)
      // A cramp always has a site.
      if site == nil { site = before.flatMap { Self.neighbour(of: $0, key) } }
    case .side: isWhole = Answers.choose(&side, of: Side.allCases, letters: row.letters, key)
    case .woke: isWhole = Answers.choose(&woke, of: [true, false], letters: row.letters, key)
    case .painOnset: isWhole = Answers.rate(&painOnset, key, followsOne: followsOne)
    case .painWorst: isWhole = Answers.rate(&painWorst, key, followsOne: followsOne)
    case .painAfter: isWhole = Answers.rate(&painAfter, key, followsOne: followsOne)
    case .triggers:
      if let index = Answers.switched(&trigger, of: Condition.told.count, key) {
        triggers.formSymmetricDifference([Condition.told[index]])
      }
      isWhole = false
    case .tried(let step):
      isWhole = Answers.choose(
        &tried[step], of: TriedAnswer.allCases, letters: row.letters, key)
    case .onset, .lasted, .note: isWhole = false
    }
    hasTypedOne = key == .character("1") && isPain
    if isWhole {
      answered = row
      move(by: 1)
    }
  }

  /// The site after the end of the ring; the same one if the key does not move.
  private static func neighbour(of site: CrampSite, _ key: Key) -> CrampSite? {
    switch key {
    case .right: CrampSite.allCases.first
    case .left: CrampSite.allCases.last
    default: site
    }
  }
}
