// Everything a person can do, once: its id, its keys, when it can be done, and which commands do it. The menu, the
// buttons, the keyboard and the sheet of keys all read this table, so that no action is without a key's name and no key
// without a button. What it is called is the message “action.” and its id.
#pragma once

#include <span>
#include <string_view>

#include "core/message/message.h"
#include "web/view/context.h"

namespace hearsay::view {

struct Action {
  const char* id;
  const char* keys;  // as aria-keyshortcuts, several separated by a space; "" for none
  message::Phrase name, group;  // the group is a heading in the sheet of keys
  bool (*can)(const Context&);
  void (*run)(const Context&, Commands&);

  consteval Action(const char* id_, const char* keys_, const char* group_, bool (*can_)(const Context&),
                   void (*run_)(const Context&, Commands&))
      : id(id_), keys(keys_), name("action.", id_), group("actions.", group_), can(can_), run(run_) {}
};

std::span<const Action> actions();
// nullptr for an unknown id.
const Action* action(std::string_view id);
// The action for a pressed key, whether it can be done now or not; nullptr for none.
// The first that has this key and can be done.
const Action* action_for_key(const Context& app, std::string_view key, unsigned modifiers);
// Keep and Remove: a double click on one of their buttons is one click, as the next suggestion is selected by then.
bool judges(std::string_view id);
// Runs it when it can be done; whether it could.
bool run(const Context& app, Commands& queue, std::string_view id);

}  // namespace hearsay::view
