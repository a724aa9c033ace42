// SPDX-License-Identifier: MIT
import SessionEngine

/// The cramps that were asked for, and what they say together.
struct CrampList {
  /// What is known for each site, from all that were asked for and are not deleted.
  let reviews: [SiteReview]
  /// Why cramps of late are worth showing to a clinician, unless the person would not hear it now.
  let advice: ClinicAdvice?
  /// Those to be listed, newest first.
  let shown: [CrampRecord]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - records: The cramps that were asked for, newest first.
  ///   - limit: How many are listed at most; those left out count all the same.
  ///   - outlook: What the log knows of the last days.
  init(
    _ records: [CrampRecord], limit: Int?, outlook: CrampOutlook, now: LocalMoment,
    thresholds: CrampThresholds
  ) {
    reviews = SiteReview.all(records)
    shown = limit.map { Array(records.prefix($0)) } ?? records
    advice = outlook.advice(at: now, thresholds: thresholds)
  }
}
