import { graphql } from '../generated';

export const CreateGroupMutation = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) { id }
  }
`);

export const UpdateGroupMutation = graphql(`
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) { id }
  }
`);

export const SeatMutation = graphql(`
  mutation Seat($input: SeatInput!) {
    seat(input: $input) { id }
  }
`);

export const EndSeatMutation = graphql(`
  mutation EndSeat($input: EndSeatInput!) {
    endSeat(input: $input) { id }
  }
`);

export const ElectMutation = graphql(`
  mutation Elect($input: ElectInput!) {
    elect(input: $input) { id }
  }
`);

export const EndOfficeMutation = graphql(`
  mutation EndOffice($input: EndOfficeInput!) {
    endOffice(input: $input) { id }
  }
`);
