/* The parts of libyaml that Citanda uses. Only the target YAML imports this module. */
#ifndef CITANDA_CLIBYAML_H
#define CITANDA_CLIBYAML_H

#include <yaml.h>

#endif
