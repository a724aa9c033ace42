// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine

/// What is ready for the next cramp: where it probably is, its relief, and what the person is told.
///
/// Nothing here waits for the log. Until its outlook has come, nothing is known of earlier cramps.
struct CrampReadiness {
  var library: RoutineLibrary
  var settings: Settings
  private let isDim: Bool
  private let hasHalves: Bool
  /// What the log knows, once it has answered.
  var outlook: CrampOutlook?

  /// Makes a readiness without an outlook.
  init(
    library: RoutineLibrary, settings: Settings, isDim: Bool = false, hasHalves: Bool = true
  ) {
    self.library = library
    self.settings = settings
    self.isDim = isDim
    self.hasHalves = hasHalves
  }

  /// Takes in the cramps of a session that is left: the next may come before the log is asked again.
  mutating func remember(_ session: SessionSoFar) {
    let records = session.machine.episodes.indices.map { session.record(ofEpisode: $0) }
    guard let latest = records.last else { return }
    var known = outlook ?? CrampOutlook()
    known.recent.removeAll { $0.place?.session == session.id }
    known.recent = (known.recent + records).sorted {
      $0.onsetAt.unixMilliseconds < $1.onsetAt.unixMilliseconds
    }
    let isLast = known.last.map { last in
      last.onsetAt.unixMilliseconds <= latest.onsetAt.unixMilliseconds
    }
    if isLast ?? true { known.last = latest }
    outlook = known
  }

  /// A cramp that is where it probably is: where the last one was, of this session or ever, else in
  /// the foot.
  ///
  /// - Parameters:
  ///   - session: The session it comes in.
  ///   - now: The moment it comes at.
  ///   - woke: Whether it woke the person, so far as they say it.
  /// - Throws: `Failure` if its relief cannot be laid out.
  func nextCramp(
    in session: SessionSoFar, at now: SessionInstant, woke: Bool = false
  ) throws(Failure) -> Cramp {
    let last = session.machine.episodes.last
    let site = last?.site ?? outlook?.last?.site ?? .foot
    let side = last == nil ? outlook?.last.flatMap { $0.side } : last?.side
    return try cramp(at: site, side: side, in: session, at: now, woke: woke)
  }

  /// A cramp that begins at a moment of a session.
  ///
  /// - Throws: `Failure` if its relief cannot be laid out.
  func cramp(
    at site: CrampSite, side: Side?, in session: SessionSoFar, at now: SessionInstant,
    woke: Bool = false
  ) throws(Failure) -> Cramp {
    let moment = session.startedAt.advanced(by: now.sinceStart)
    let next = RecentCramps.Onset(at: moment, woke: woke)
    let known = recent(onsets(of: session) + [next], until: moment).conditions
    return Cramp(site: site, side: side, relief: try relief(for: site, side: side), known: known)
  }

  /// The cramp under way, said to be at another site or on another side.
  ///
  /// - Throws: `Failure` if its relief cannot be laid out.
  func relocated(
    _ episode: Episode, to site: CrampSite, side: Side?
  ) throws(Failure) -> Cramp {
    // A routine that was asked for by name stays, as long as it is for the site.
    let routine = episode.site == site ? library.usable(episode.run.plan.routine) : nil
    let relief =
      if let routine { try plan(routine, at: site, side: side) } else {
        try relief(for: site, side: side)
      }
    return Cramp(site: site, side: side, relief: relief, known: episode.known)
  }

  /// The names of the steps of the relief for each site.
  var reliefSteps: [CrampSite: [String]] {
    Dictionary(
      uniqueKeysWithValues: CrampSite.allCases.map { ($0, library.reliefSteps(for: $0)) })
  }

  /// A cramp that is to be relieved by a routine of the person's choice.
  ///
  /// - Throws: `Failure` if it cannot be laid out.
  func cramp(
    relievedBy routine: Routine, side: Side? = nil, in session: SessionSoFar
  ) throws(Failure) -> Cramp {
    let site = routine.site ?? .foot
    var cramp = try cramp(at: site, side: side, in: session, at: .start)
    if !settings.leavesNothing(of: routine) {
      cramp.relief = try plan(routine, at: site, side: side)
    }
    return cramp
  }

  /// Tells a session's screen what there is to know of cramps, and how the steps look.
  func tell(_ session: inout SessionController) {
    session.screen.scene.guide = guide(for: session.soFar)
    let plans = [session.machine.plan] + session.machine.episodes.suffix(1).map(\.run.plan)
    for plan in plans { library.addPictures(of: plan, to: &session.screen.scene.pictures) }
  }

  /// What the session's screen is told.
  func guide(for session: SessionSoFar) -> CrampGuide {
    let machine = session.machine
    let now = session.startedAt.advanced(by: machine.lastSeen.sinceStart)
    let before = machine.episodes.dropLast().last.map { $0.notes.triggers }
    return CrampGuide(
      recent: recent(onsets(of: session), until: now),
      lastTold: before ?? outlook?.last?.conditions.filter(Condition.told.contains) ?? [],
      isAdviceQuiet: outlook?.isAdviceQuiet(at: now) ?? false,
      orderedBy: machine.episodes.last.flatMap(crampsBehindOrder),
      emergencyNumber: settings.emergencyNumber,
      asksAboutMissedTime: settings.gap.policy == .ask, isDim: isDim,
      withheldSteps: settings.leaveOut == nil ? stepsNeedingWarmth(in: machine) : [:],
      refusedSteps: settings.leaveOut?.contains(.warmth) == true
        ? Set(stepsNeedingWarmth(in: machine).keys) : [],
      asksWhetherItWoke: machine.plan.segments.isEmpty || now.isNight,
      adviceTurn: now.dayNumber + machine.episodes.count, hasHalves: hasHalves)
  }

  /// Why the cramps in the log are worth showing to a clinician, if they are and the person has not
  /// dismissed it.
  func advice(at now: LocalMoment) -> ClinicAdvice? {
    outlook?.advice(at: now, thresholds: settings.thresholds)
  }

  /// The steps of the relief under way that need warmth, with the conditions that they are only for.
  private func stepsNeedingWarmth(in machine: SessionMachine) -> [String: [Condition]] {
    guard let id = machine.episodes.last?.run.plan.routine,
      let routine = library.usable(id)
    else { return [:] }
    return routine.steps(needing: .warmth)
  }

  private func onsets(of session: SessionSoFar) -> [RecentCramps.Onset] {
    let before = outlook?.recent.filter { $0.place?.session != session.id }.map(\.onset) ?? []
    return before
      + session.machine.episodes.map { episode in
        RecentCramps.Onset(
          at: session.startedAt.advanced(by: episode.onset.sinceStart),
          woke: episode.notes.woke == true)
      }
  }

  private func recent(
    _ onsets: [RecentCramps.Onset], until now: LocalMoment
  ) -> RecentCramps {
    RecentCramps(onsets, until: now, thresholds: settings.thresholds)
  }

  /// The cramps behind the order of an episode's steps; `nil` where they are in the order they were
  /// written in, as in relief that began before the log answered.
  private func crampsBehindOrder(of episode: Episode) -> Int? {
    guard let easing = outlook?.easing[episode.site], easing.cramps >= SiteEasing.fewestCramps,
      let routine = library.usable(episode.run.plan.routine),
      let plan = try? plan(routine, at: episode.site, side: episode.side), plan == episode.run.plan
    else { return nil }
    return easing.cramps
  }

  private func relief(for site: CrampSite, side: Side?) throws(Failure) -> SessionPlan {
    let routine = try library.relief(for: site)
    // An own one of which nothing is left must not keep help away.
    guard settings.leavesNothing(of: routine), let builtIn = library.builtInRelief(for: site) else {
      return try plan(routine, at: site, side: side)
    }
    return try plan(builtIn, at: site, side: side)
  }

  private func plan(
    _ routine: Routine, at site: CrampSite, side: Side?
  ) throws(Failure) -> SessionPlan {
    let fitting = settings.fitting(routine)
    let ordered = outlook?.easing[site]?.ordering(fitting) ?? fitting
    return try library.plan(ordered, affectedSide: side)
  }
}

/// A session as far as it has come.
struct SessionSoFar {
  /// Its id.
  let id: SessionID
  /// When it began.
  let startedAt: LocalMoment
  /// Its machine.
  let machine: SessionMachine

  /// An episode as the outlook has it, without its steps.
  func record(ofEpisode index: Int) -> CrampRecord {
    let episode = machine.episodes[index]
    var record = CrampRecord(
      id: CrampID(session: id, number: index + 1),
      onsetAt: startedAt.advanced(by: episode.onset.sinceStart), site: episode.site,
      side: episode.side)
    record.place = CrampRecord.Place(session: id, routine: machine.plan.name)
    record.conditions = episode.conditions
    record.woke = episode.notes.woke
    record.outcome = episode.end?.outcome
    record.lasted = episode.end.map { $0.at - episode.onset }
    return record
  }
}
