// SPDX-License-Identifier: MIT
import PlausibleYears

/// The generator of seeded tests is the one that made-up years are drawn with.
public typealias SplitMix64 = PlausibleYears.SplitMix64
