// SPDX-License-Identifier: MIT
import SessionEngine

/// The cramps of a query, with reviews.
struct CrampList {
  /// The review of each site, from all cramps of the query that are not deleted.
  let reviews: [SiteReview]
  /// The advice to see a clinician, unless there is no reason or it is dismissed.
  let advice: ClinicAdvice?
  /// The cramps to list, newest first.
  let shown: [CrampRecord]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - shown: The cramps to list, newest first.
  ///   - reviews: The reviews of each site, from all cramps of the query, even those not listed.
  ///   - outlook: The recent cramps in the log.
  init(
    _ shown: [CrampRecord], reviews: [SiteReview], outlook: CrampOutlook, now: LocalMoment,
    thresholds: CrampThresholds
  ) {
    self.reviews = reviews
    self.shown = shown
    advice = outlook.advice(at: now, thresholds: thresholds)
  }
}
