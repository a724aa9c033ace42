// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine

/// What is prepared for the next cramp: its likely site, the relief, and advice.
///
/// Nothing here waits for the log. Until the outlook arrives, earlier cramps are unknown.
struct CrampReadiness {
  var library: RoutineLibrary
  var settings: Settings
  private let isDim: Bool
  private let hasHalves: Bool
  /// What the log knows, once it has replied.
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

  /// Adds the cramps of a session that is left, since the next may come before the log is asked
  /// again.
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

  /// A cramp at its likely site: that of the last one, in this session or ever, else the foot.
  ///
  /// - Parameters:
  ///   - session: The session it comes in.
  ///   - now: When it comes.
  ///   - woke: Whether it woke the person, if said.
  /// - Throws: `Failure` if its relief cannot be planned.
  func nextCramp(
    in session: SessionSoFar, at now: SessionInstant, woke: Bool = false
  ) throws(Failure) -> Cramp {
    let last = session.machine.episodes.last
    let site = last?.site ?? outlook?.last?.site ?? .foot
    let side = last == nil ? outlook?.last.flatMap { $0.side } : last?.side
    return try cramp(at: site, side: side, in: session, at: now, woke: woke)
  }

  /// A cramp at a moment of a session.
  ///
  /// - Throws: `Failure` if its relief cannot be planned.
  func cramp(
    at site: CrampSite, side: Side?, in session: SessionSoFar, at now: SessionInstant,
    woke: Bool = false
  ) throws(Failure) -> Cramp {
    let moment = session.startedAt.advanced(by: now.sinceStart)
    let next = RecentCramps.Onset(at: moment, woke: woke)
    let known = recent(onsets(of: session) + [next], until: moment).conditions
    return Cramp(site: site, side: side, relief: try relief(for: site, side: side), known: known)
  }

  /// The current cramp, moved to another site or side.
  ///
  /// - Throws: `Failure` if its relief cannot be planned.
  func relocated(
    _ episode: Episode, to site: CrampSite, side: Side?
  ) throws(Failure) -> Cramp {
    // A routine requested by name stays, if it is for the site.
    let routine = episode.site == site ? library.usable(episode.run.plan.routine) : nil
    let relief =
      if let routine { try plan(routine, at: site, side: side) } else {
        try relief(for: site, side: side)
      }
    if episode.site == site, settings.leaveOut != nil, !relief.isSame(butForSides: episode.run.plan)
    {
      // It may have been planned before the question of warmth was answered.
      var unanswered = self
      unanswered.settings.leaveOut = nil
      let cramp = try unanswered.relocated(episode, to: site, side: side)
      if cramp.relief.isSame(butForSides: episode.run.plan) { return cramp }
    }
    return Cramp(site: site, side: side, relief: relief, known: episode.known)
  }

  /// The names of the relief steps for each site.
  var reliefSteps: [CrampSite: [String]] {
    Dictionary(
      uniqueKeysWithValues: CrampSite.allCases.map { ($0, library.reliefSteps(for: $0)) })
  }

  /// A cramp to be relieved by a routine that the person chose.
  ///
  /// - Throws: `Failure` if it cannot be planned.
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

  /// Gives the session's screen the guidance on cramps and the pictures of steps.
  func tell(_ session: SessionController) {
    session.screen.scene.guide = guide(for: session.soFar)
    let plans = [session.machine.plan] + session.machine.episodes.suffix(1).map(\.run.plan)
    for plan in plans { library.addPictures(of: plan, to: &session.screen.scene.pictures) }
  }

  /// The guidance for the session's screen.
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

  /// The advice to see a clinician, if there is a reason and it is not dismissed.
  func advice(at now: LocalMoment) -> ClinicAdvice? {
    outlook?.advice(at: now, thresholds: settings.thresholds)
  }

  /// The current relief's steps that need warmth, with the conditions each is only for.
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

  /// How many cramps the order of an episode's steps is based on; `nil` if they are in written
  /// order, as in relief that began before the log replied.
  private func crampsBehindOrder(of episode: Episode) -> Int? {
    guard let easing = outlook?.easing[episode.site], easing.cramps >= SiteEasing.fewestCramps,
      let routine = library.usable(episode.run.plan.routine),
      let plan = try? plan(routine, at: episode.site, side: episode.side), plan == episode.run.plan
    else { return nil }
    return easing.cramps
  }

  private func relief(for site: CrampSite, side: Side?) throws(Failure) -> SessionPlan {
    let routine = try library.relief(for: site)
    // An own routine with nothing left in it must not keep help away.
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

/// A session so far.
struct SessionSoFar {
  /// Its id.
  let id: SessionID
  /// When it began.
  let startedAt: LocalMoment
  /// Its machine.
  let machine: SessionMachine

  /// An episode as a record for the outlook, without its steps.
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
