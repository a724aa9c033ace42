// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension LogDatabase {
  /// The cramps of all sessions that are not deleted and those logged by hand, newest first;
  /// optionally since a clock time, at one site, and at most this many.
  public func cramps(
    sinceClock: LocalMoment? = nil, site: CrampSite? = nil, includingDeleted: Bool = false,
    limit: Int? = nil
  ) throws(SessionLogError) -> [CrampRecord] {
    let selection = CrampSelection(
      since: ClockStart(sinceClock), site: site, limit: limit,
      includingDeleted: includingDeleted)
    return try read(orIfEmpty: []) { db in try db.cramps(selection) }
  }

  /// The cramps at a site that began within the same minute as a moment, newest first, without
  /// deleted ones.
  public func cramps(
    at site: CrampSite, inMinuteOf moment: LocalMoment
  ) throws(SessionLogError) -> [CrampRecord] {
    let selection = CrampSelection(onsets: moment.minute, site: site)
    return try read(orIfEmpty: []) { db in try db.cramps(selection) }
  }

  /// A review of each site from these cramps, the site with the most first; deleted ones do not
  /// count.
  public func crampReviews(
    sinceClock: LocalMoment? = nil, site: CrampSite? = nil
  ) throws(SessionLogError) -> [SiteReview] {
    let selection = CrampSelection(since: ClockStart(sinceClock), site: site)
    return try read(orIfEmpty: []) { db in
      var figures: [CrampSite: SiteReview.Figures] = [:]
      try db.read(Self.reviewQuery(selection.condition), selection.arguments) { fields in
        let site: CrampSite = try fields.word()
        figures[site, default: SiteReview.Figures()].add(
          timeToRelief: try fields.optionalDuration(), easedIn: try fields.optionalText(),
          pointsLower: try fields.optionalInteger(in: -10...10).map { Int($0) })
      }
      return SiteReview.all(figures)
    }
  }

  /// The columns that a review needs of cramps.
  static func reviewQuery(_ condition: String) -> String {
    """
    SELECT site, iif(outcome = 'eased', lasted_ms, NULL),
      iif(relieved_site = site, eased_in, NULL), pain_onset - pain_after
    FROM cramp \(condition)
    """
  }

  /// A cramp with its change history; throws `noCramp` if there is none.
  public func cramp(_ id: CrampID) throws(SessionLogError) -> CrampStory {
    let found: CrampStory? = try read(orIfEmpty: nil) { db in
      guard let cramp = try db.cramp(id) else { return nil }
      let changes = try Projection(db).changes(of: id.rawValue)[id.rawValue] ?? []
      let story = try db.story(of: id, changes.compactMap(\.diaryEntry))
      guard story?.record == cramp else {
        throw Damage(place: "cramp \(id): it is not what was said of it")
      }
      return story
    }
    guard let found else { throw .noCramp(id) }
    return found
  }
}

extension Database {
  /// A cramp as first logged, with the changes to it.
  fileprivate func story(of id: CrampID, _ entries: [DiaryEntry]) throws -> CrampStory? {
    guard let (session, number) = id.inSession else { return CrampStory(wherever: entries) }
    guard let detail = try detail(of: session),
      detail.machine.episodes.indices.contains(number - 1)
    else { return nil }
    let (summary, machine) = (detail.summary, detail.machine)
    let head = SessionHead(id: summary.id, plan: machine.plan, startedAt: summary.startedAt)
    return CrampStory(
      first: CrampRecord(machine, episode: number - 1, of: head), entries: entries)
  }
}
