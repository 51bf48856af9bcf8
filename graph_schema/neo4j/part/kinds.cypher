WITH {HAS_SKILL: 'skill', INTERESTED_IN: 'interest', WORKED_ON: 'project', AUTHORED: 'document', MEMBER_OF: 'group',
  CONTACT_OF: 'contact', HAS_TITLE: 'title', HAS_PLACE: 'place', HAS_EMAIL: 'email', HAS_PHONE: 'phone', HAS_CHAT: 'chat'} AS kinds
