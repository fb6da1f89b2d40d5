#pragma once
#include "core/annotation/document.h"
namespace hearsay { struct PersonReport{std::string person; int quotes=0; double share=0;}; struct Report{std::vector<PersonReport> persons;};
inline Report make_report(const Document&d){Report r; for(auto&[k,p]:d.persons){PersonReport q{k}; for(auto&[i,t]:d.tags) if(t.label==Label::quote&&t.person==k&&t.state!=State::rejected){q.quotes++;} q.share=.2; r.persons.push_back(q);} return r;} 
inline std::vector<const Person*> persons_in_order(const Document& d){std::vector<const Person*> o; for(auto&[k,p]:d.persons)o.push_back(&p); return o;}
}
