// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// The diary's figures for a site.
@Suite struct SiteReviewTests {
  /// Cramps in the foot that eased after these seconds.
  static func eased(_ seconds: [Int], at site: CrampSite = .foot) -> [CrampRecord] {
    seconds.enumerated().map { number, seconds in
      var record = CrampRecord(
        id: "\(site).\(number)", at: 0, site: site, steps: ["A"], easedIn: "A")
      record.lasted = .seconds(seconds)
      return record
    }
  }

  @Test(
    arguments: [
      ([], nil), ([10], nil), ([10, 20], nil), ([30, 10, 20], 20), ([10, 10, 40, 1_000], 25),
      ([5, 1, 4, 2, 3], 3), ([1, 2, 3, 4, 5, 100], 3.5),
    ] as [([Int], Double?)])
  func theMedianNeedsThree(seconds: [Int], median: Double?) throws {
    guard let review = SiteReview.all(Self.eased(seconds)).first else {
      #expect(seconds.isEmpty)
      return
    }
    #expect(review.cramps == seconds.count)
    #expect(review.relief?.median == median.map { .s($0) })
    #expect(review.relief?.cramps == median.map { _ in seconds.count })
    #expect(review.easedIn.map(\.cramps) == (median == nil ? [] : [seconds.count]))
    #expect(review.lower == nil)
  }

  @Test func whatDidNotEaseIsNoTimeToRelief() {
    var records = Self.eased([10, 20, 30])
    records[2].outcome = .passedOn
    records[2].easedIn = nil

    let review = SiteReview.all(records)[0]

    #expect(review.cramps == 3)
    #expect(review.relief == nil)
    #expect(review.easedIn.isEmpty)
  }

  @Test func whatWasTakenBackDoesNotCount() {
    var records = Self.eased([10, 20, 30]) + Self.eased([10], at: .calf)
    records[0].isDeleted = true
    records[3].isDeleted = true

    let reviews = SiteReview.all(records)

    #expect(reviews.map(\.site) == [.foot])
    #expect(reviews.map(\.cramps) == [2])
    #expect(reviews[0].relief == nil)
  }

  @Test func theSiteWithTheMostComesFirstAndEqualsInTheirOrder() {
    let records =
      Self.eased([1], at: .flank) + Self.eased([1, 2], at: .hand) + Self.eased([1], at: .toes)
      + Self.eased([1, 2], at: .calf)

    #expect(SiteReview.all(records).map(\.site) == [.calf, .hand, .toes, .flank])
    #expect(SiteReview.all([]).isEmpty)
  }

  @Test func theStepsComeByHowManyEasedInThemThenByName() {
    var records = Self.eased([1, 2, 3, 4, 5])
    for (index, step) in ["C", "B", "D", "B", "A"].enumerated() { records[index].easedIn = step }

    #expect(
      SiteReview.all(records)[0].easedIn.map { "\($0.step) \($0.cramps)" }
        == ["B 2", "A 1", "C 1", "D 1"])
  }

  @Test(
    arguments: [
      ([(7, 5), (7, 6), (3, 5)], Proportion(count: 1, of: 3)), ([(7, 5), (7, 5), (7, nil)], nil),
      ([(7, 5), (2, 0), (10, 0), (nil, 0)], Proportion(count: 3, of: 3)),
      ([(1, 1), (1, 1), (1, 0)], Proportion(count: 0, of: 3)),
    ] as [([(Int?, Int?)], Proportion?)])
  func twoPointsLowerCount(pain: [(Int?, Int?)], lower: Proportion?) {
    let records = pain.enumerated().map { number, pain in
      var record = CrampRecord(id: "\(number)", at: 0)
      record.painOnset = pain.0
      record.painAfter = pain.1
      return record
    }

    #expect(SiteReview.all(records)[0].lower == lower)
  }
}
