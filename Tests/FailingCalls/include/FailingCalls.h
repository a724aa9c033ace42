// SPDX-License-Identifier: MIT
//
// A library that is loaded before all others (LD_PRELOAD), and makes one kind of call of the system fail
// where a program writes its log. What it does stands in two variables of the environment:
//
// FAILING_CALL="CALL AREA FIRST LAST OUTCOME": of the calls of that name in that area, counted from 1, those
// from FIRST to LAST come out so: with an error number above 0; or as one of these.
#pragma once

/// The call writes half of what it should; of calls that write nothing, none comes out so.
#define FAILING_CALLS_SHORT (-1)
/// The program is killed in place of the call.
#define FAILING_CALLS_KILLED (-2)
/// The program is killed once the call is done.
#define FAILING_CALLS_KILLED_AFTER (-3)

// FAILING_CALLS_TRACE=FILE: the name and the area of each call are appended to that file, a line each.
//
// The areas: `records`, the running and record files and their folders; `log`, the database and what SQLite
// keeps beside it; `folder`, the folders around both; `device`, who the device is.
