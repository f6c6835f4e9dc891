# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when PROGRAM needs a Qt library at run time.
execute_process(COMMAND ${READELF} --dynamic ${PROGRAM} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
if(NOT dynamic MATCHES "NEEDED")
  message(FATAL_ERROR "${PROGRAM}: readelf shows no needed library: nothing was checked")
endif()
if(dynamic MATCHES "Qt[0-9]")
  message(FATAL_ERROR "${PROGRAM} needs Qt:\n${dynamic}")
endif()
message(STATUS "${PROGRAM}: no Qt")
